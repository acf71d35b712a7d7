package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.drills.Asked.Kind;
import org.opensupervision.drills.Asked.Told;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the checker that the other drills trust sees a fault: each kind is made on purpose. */
@Drill
@OverHttp
class HistoryDrill {

    private static final int CLIENTS = 4;
    private static final int ACKNOWLEDGED_AT_LEAST = 60;

    private static final String COPY_OF_AN_EVENT = """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data, agency_id)
            select gen_random_uuid(), %s, type, time_stamp, payload_type, payload_revision, %s, meta_data, agency_id
            from domain_event_entry where aggregate_identifier = :record order by sequence_number desc limit 1
            """;

    /** {@code :record} has been amended; {@code :first} and {@code :last} are the ends of the history in the log. */
    private static final List<Corruption> CORRUPTIONS = List.of(
            new Corruption("the last event of a record is gone", """
                    delete from domain_event_entry where aggregate_identifier = :record and sequence_number =
                        (select max(sequence_number) from domain_event_entry where aggregate_identifier = :record)
                    """),
            new Corruption(
                    "the first event of a record is gone",
                    "delete from domain_event_entry where aggregate_identifier = :record and sequence_number = 0"),
            new Corruption(
                    "a record is gone, and its rows",
                    "delete from domain_event_entry where aggregate_identifier = :record",
                    "delete from session where session_id = :record",
                    "delete from hours_session where session_id = :record"),
            new Corruption(
                    "an event is there twice",
                    COPY_OF_AN_EVENT.formatted("aggregate_identifier, sequence_number + 1", "payload")),
            new Corruption(
                    "a command was done twice, for two records",
                    COPY_OF_AN_EVENT.formatted("gen_random_uuid(), 0", "payload")),
            new Corruption(
                    "there is an event that nobody asked for",
                    COPY_OF_AN_EVENT.formatted(
                            "aggregate_identifier, sequence_number + 1",
                            "convert_to(regexp_replace(convert_from(payload, 'UTF8'), '\"note\":{[^}]*}', '\"note\":\"checked-00\"'), 'UTF8')")),
            new Corruption(
                    "what was refused was done all the same",
                    COPY_OF_AN_EVENT.formatted(
                            "gen_random_uuid(), 0",
                            "convert_to(regexp_replace(convert_from(payload, 'UTF8'), '\"note\":{[^}]*}', '\"note\":\"' || :refused || '\"'), 'UTF8')")),
            new Corruption(
                    "two versions are swapped",
                    "update domain_event_entry set sequence_number = 9 where aggregate_identifier = :record and sequence_number = 0",
                    "update domain_event_entry set sequence_number = 0 where aggregate_identifier = :record and sequence_number = 1",
                    "update domain_event_entry set sequence_number = 1 where aggregate_identifier = :record and sequence_number = 9"),
            new Corruption(
                    "two events of different records are swapped in the log",
                    "update domain_event_entry set global_index = -1 where global_index = :first",
                    "update domain_event_entry set global_index = :first where global_index = :last",
                    "update domain_event_entry set global_index = :last where global_index = -1"),
            new Corruption("what an event says is altered", """
                    update domain_event_entry
                    set payload = convert_to(regexp_replace(convert_from(payload, 'UTF8'), '"supportive":\\d+',
                        '"supportive":999'), 'UTF8')
                    where aggregate_identifier = :record and sequence_number = 0
                    """),
            new Corruption("a row of the session log is gone", "delete from session where session_id = :record"),
            new Corruption("a row of the hours is gone", "delete from hours_session where session_id = :record"),
            new Corruption(
                    "an amendment is gone from the session log",
                    "delete from session_amendment where session_id = :record and version = 1"),
            new Corruption(
                    "a row of the hours says something else",
                    "update hours_session set supportive = supportive + 1 where session_id = :record"),
            new Corruption("an idempotency key is forgotten", "delete from idempotency where key = :mark"));

    private final History history = new History("checked");

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    @Test
    void every_corruption_is_seen_and_nothing_else() throws Exception {
        var agency = TheirAgency.of(agencies.register(), URI.create("http://127.0.0.1:" + port));
        List<Runnable> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            clients.add(agency.supervisor("S" + n, history)::recordAndAmend);
        }
        try (var work = new AtWork(clients)) {
            long end = System.nanoTime() + DrillReport.length().toNanos();
            do {
                history.awaitMore(ACKNOWLEDGED_AT_LEAST);
            } while (System.nanoTime() < end);
            work.finish();
        }
        agencies.settle();
        List<String> falseAlarms = HistoryChecker.violations(history, jdbc);
        List<String> unseen = new ArrayList<>(CORRUPTIONS.stream()
                .filter(corruption -> violationsWith(corruption).isEmpty())
                .map(Corruption::name)
                .toList());
        if (violationsAfterASkippedEvent(agency).isEmpty()) {
            unseen.add("a position that was moved ahead");
        }
        int made = CORRUPTIONS.size() + 1;
        DrillReport.add(
                "history of %,d commands checked".formatted(history.all().size()),
                "%d violations".formatted(falseAlarms.size()),
                "%d of %d seeded corruptions seen".formatted(made - unseen.size(), made));

        assertThat(falseAlarms).isEmpty();
        assertThat(unseen).as("control").isEmpty();
        agency.rebuild();
        agencies.settle();
        assertThat(HistoryChecker.violations(history, jdbc)).isEmpty();
    }

    private List<String> violationsWith(Corruption corruption) {
        Asked amended = history.told(Told.DONE).stream()
                .filter(asked -> asked.kind() == Kind.AMEND)
                .findFirst()
                .orElseThrow();
        return new TransactionTemplate(transactions).execute(status -> {
            Map<String, Object> parameters = Map.of(
                    "record", amended.session().orElseThrow(),
                    "mark", amended.mark(),
                    "refused", history.told(Told.REFUSED).getFirst().mark(),
                    "first", end("min"),
                    "last", end("max"));
            Stream.of(corruption.statements)
                    .forEach(sql -> assertThat(jdbc.sql(sql).params(parameters).update())
                            .as(corruption.name)
                            .isPositive());
            status.setRollbackOnly();
            return HistoryChecker.violations(history, jdbc);
        });
    }

    private long end(String which) {
        return jdbc.sql("""
                select %s(global_index) from domain_event_entry
                where payload_type like '%%SessionEvent$%%'
                    and convert_from(payload, 'UTF8') like '%%"note":{%%'
                """.formatted(which)).query(Long.class).single();
    }

    /** As if another node worked on it, and then as if that had done what it had not. */
    private List<String> violationsAfterASkippedEvent(TheirAgency agency) throws Exception {
        jdbc.sql("""
                update read_position set node = 'elsewhere', claimed_at = now() + interval '1 hour'
                where view = 'sessionlog'
                """).update();
        UUID session = agency.supervisor("LATE", history).record().orElseThrow();
        jdbc.sql("""
                update read_position set node = null, position = (select max(global_index) from domain_event_entry)
                where view = 'sessionlog'
                """).update();
        agencies.settle();
        List<String> violations = HistoryChecker.violations(history, jdbc);
        assertThat(violations).as(session.toString()).allSatisfy(words -> assertThat(words)
                .contains(session.toString()));
        return violations;
    }

    private record Corruption(String name, String... statements) {}
}
