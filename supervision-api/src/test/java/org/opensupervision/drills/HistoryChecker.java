package org.opensupervision.drills;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.drills.Asked.Content;
import org.opensupervision.drills.Asked.Kind;
import org.opensupervision.drills.Asked.Told;
import org.opensupervision.projections.privacy.SealedColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;

/** Whether the event store and the read models are what the clients of a history were told. */
final class HistoryChecker {

    private static final Class<?> SESSION_ROW = ClassUtils.resolveClassName(
            "org.opensupervision.projections.sessionlog.SessionLogProjection$Session", null);

    private final History history;
    private final JdbcClient jdbc;
    private final SealedColumns sealed;
    private final List<String> violations = new ArrayList<>();

    private HistoryChecker(History history, JdbcClient jdbc) {
        this.history = history;
        this.jdbc = jdbc;
        this.sealed = new SealedColumns(Said.sealing(jdbc));
    }

    /** In words; none if all is well. */
    static List<String> violations(History history, JdbcClient jdbc) {
        var checker = new HistoryChecker(history, jdbc);
        List<Stored> stored = checker.stored();
        checker.everyRecordIsWhole();
        checker.whatWasToldIsTrue(stored);
        checker.nothingElseIsThere(stored);
        checker.keysAreKept();
        checker.whatWasAnsweredBeforeAnotherWasAskedComesFirst(stored);
        checker.readModelsSayIt(stored);
        return checker.violations;
    }

    /** Acknowledged commands without an event. */
    static List<Asked> lost(History history, JdbcClient jdbc) {
        Map<String, List<Stored>> byMark = byMark(new HistoryChecker(history, jdbc).stored());
        return history.told(Told.DONE).stream()
                .filter(asked -> !byMark.containsKey(asked.mark()))
                .toList();
    }

    /** Commands with more than one event. */
    static List<String> doubled(History history, JdbcClient jdbc) {
        return byMark(new HistoryChecker(history, jdbc).stored()).entrySet().stream()
                .filter(mark -> mark.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Stored(long position, UUID record, long version, String type, Content content) {}

    private List<Stored> stored() {
        return Said.inLog(jdbc).stream()
                .filter(said -> said.note().startsWith(history.name() + "-"))
                .map(said -> new Stored(
                        said.position(), said.record(), said.version(), said.type(), contentOf(said.content())))
                .toList();
    }

    private static Content contentOf(SessionContent said) {
        return new Content(said.on().toString(), said.minutes().supportive(), String.valueOf(said.note()));
    }

    private static Map<String, List<Stored>> byMark(List<Stored> stored) {
        return stored.stream().collect(groupingBy(event -> event.content().mark()));
    }

    private void everyRecordIsWhole() {
        jdbc.sql("""
                select aggregate_identifier::text from (
                    select aggregate_identifier, sequence_number,
                        row_number() over (partition by aggregate_identifier order by global_index) - 1 as place
                    from domain_event_entry
                ) as event
                group by aggregate_identifier having bool_or(sequence_number <> place)
                """)
                .query(String.class)
                .list()
                .forEach(record -> violated("the versions of %s are not 0, 1, 2, … in the order of the log", record));
    }

    private void whatWasToldIsTrue(List<Stored> stored) {
        Map<String, List<Stored>> byMark = byMark(stored);
        history.all().forEach(asked -> check(asked, byMark.getOrDefault(asked.mark(), List.of())));
    }

    private void check(Asked asked, List<Stored> events) {
        if (events.size() > 1) {
            violated("%s is there %d times", asked.mark(), events.size());
        }
        switch (asked.told()) {
            case DONE -> {
                if (!asked.sound()) {
                    violated("%s was done and should have been refused", asked.mark());
                }
                if (events.isEmpty()) {
                    violated("%s was acknowledged and is not there", asked.mark());
                }
            }
            case REFUSED -> {
                if (asked.sound()) {
                    violated("%s was refused without a reason", asked.mark());
                }
                if (!events.isEmpty()) {
                    violated("%s was refused and is there", asked.mark());
                }
            }
            case NOTHING -> {}
        }
        events.stream()
                .filter(event -> !isAsAsked(event, asked))
                .forEach(event -> violated("%s is not as it was asked for: %s", asked.mark(), event));
    }

    private static boolean isAsAsked(Stored event, Asked asked) {
        return event.type().equals(asked.kind().event)
                && event.content().equals(asked.content())
                && asked.session().map(event.record()::equals).orElse(true)
                && event.version() == 0 == (asked.kind() == Kind.RECORD);
    }

    private void nothingElseIsThere(List<Stored> stored) {
        Set<String> marks = history.all().stream().map(Asked::mark).collect(Collectors.toSet());
        stored.stream()
                .filter(event -> !marks.contains(event.content().mark()))
                .forEach(event -> violated("nobody asked for %s", event));
    }

    private void keysAreKept() {
        Set<String> keys = Set.copyOf(jdbc.sql("select key from idempotency where key like :name || '-%'")
                .param("name", history.name())
                .query(String.class)
                .list());
        history.told(Told.DONE).stream()
                .map(Asked::mark)
                .filter(mark -> !keys.contains(mark))
                .forEach(mark -> violated("the key %s was acknowledged and is not kept", mark));
    }

    /** For all clients together, so for each. */
    private void whatWasAnsweredBeforeAnotherWasAskedComesFirst(List<Stored> stored) {
        Map<String, Long> positions =
                stored.stream().collect(toMap(event -> event.content().mark(), Stored::position, Math::min));
        List<Asked> done = history.told(Told.DONE).stream()
                .filter(asked -> positions.containsKey(asked.mark()))
                .toList();
        var byEnd = done.stream().sorted(Comparator.comparingLong(Asked::ended)).iterator();
        Asked next = byEnd.hasNext() ? byEnd.next() : null;
        long reached = 0;
        for (Asked asked :
                done.stream().sorted(Comparator.comparingLong(Asked::begun)).toList()) {
            while (next != null && next.ended() < asked.begun()) {
                reached = Math.max(reached, positions.get(next.mark()));
                next = byEnd.hasNext() ? byEnd.next() : null;
            }
            if (positions.get(asked.mark()) < reached) {
                violated("%s stands before what was acknowledged before it was asked for", asked.mark());
            }
        }
    }

    private void readModelsSayIt(List<Stored> stored) {
        Map<UUID, List<Stored>> records = stored.stream().collect(groupingBy(Stored::record));
        Map<UUID, Shown> shown = shown();
        records.forEach((record, events) -> {
            Shown expected = Shown.of(events);
            Shown found = shown.get(record);
            if (!Objects.equals(found, expected)) {
                violated("of %s the read models say %s, not %s", record, found, expected);
            }
        });
        shown.keySet().stream()
                .filter(record -> !records.containsKey(record))
                .forEach(record -> violated("the read models show %s, which never was", record));
    }

    /** What a client gets to see of a session, in the session log and in the hours. */
    private record Shown(UUID record, long version, Content content, int amendments, Optional<Integer> hours) {

        static Shown of(List<Stored> events) {
            Stored last = events.stream()
                    .max(Comparator.comparingLong(Stored::version))
                    .orElseThrow();
            return new Shown(
                    last.record(),
                    last.version(),
                    last.content(),
                    events.size() - 1,
                    Optional.of(last.content().minutes()));
        }
    }

    private Map<UUID, Shown> shown() {
        return jdbc
                .sql("""
                select session_id, version, content ->> 'on' as day, words, supervisees,
                    cast(content -> 'minutes' ->> 'supportive' as integer) as minutes,
                    (select count(*) from session_amendment as a where a.session_id = s.session_id) as amendments,
                    (select supportive from hours_session as h where h.session_id = s.session_id) as hours
                from session as s
                """)
                .query((row, n) -> new Shown(
                        row.getObject("session_id", UUID.class),
                        row.getLong("version"),
                        new Content(row.getString("day"), row.getInt("minutes"), mark(row)),
                        row.getInt("amendments"),
                        Optional.ofNullable(row.getObject("hours", Integer.class))))
                .list()
                .stream()
                .filter(shown -> shown.content().mark().startsWith(history.name() + "-"))
                .collect(toMap(Shown::record, Function.identity()));
    }

    private String mark(ResultSet row) throws SQLException {
        List<PersonId> supervisees = Arrays.stream(
                        (UUID[]) row.getArray("supervisees").getArray())
                .map(PersonId::new)
                .toList();
        return sealed.read(SESSION_ROW, "words", row.getString("words"), supervisees, JsonNode.class)
                .map(words -> words.path("note").asString(""))
                .orElse("");
    }

    private void violated(String words, Object... parts) {
        violations.add(words.formatted(parts));
    }
}
