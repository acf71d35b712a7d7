package org.opensupervision.projections.readmodels;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that a read model may not have taken yet, read from the log once. A processor stores its position with what
 * it projects, and otherwise twice a second: one whose position is older has come far enough if nothing in between is
 * for it.
 */
final class NotYetTaken {

    private static final int EVENTS_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final List<Waiting> waiting;

    /** Everything up to here has been read, or taken by everybody. */
    private long known;

    NotYetTaken(JdbcClient jdbc, Collection<ReadModel> models) {
        this.jdbc = jdbc;
        this.waiting = models.stream().map(Waiting::new).toList();
    }

    private record Event(long position, UUID record, String type) {}

    private record Waiting(String view, Set<String> types, Deque<Event> events) {

        Waiting(ReadModel model) {
            this(model.view(), new HashSet<>(model.eventTypes()), new ArrayDeque<>());
        }

        void add(Event event) {
            if (types.contains(event.type)) {
                events.add(event);
            }
        }

        /** Where the read model has come to, given that it is no further than the limit. */
        long reached(List<ReadSegment> segments, long limit) {
            while (!events.isEmpty() && !isMissed(events.getFirst(), segments)) {
                events.removeFirst();
            }
            return events.isEmpty() ? limit : Math.min(limit, events.getFirst().position - 1);
        }

        private static boolean isMissed(Event event, List<ReadSegment> segments) {
            return segments.stream().anyMatch(segment -> segment.misses(event.position, event.record, segments));
        }
    }

    /** Up to where every read model has taken what there is; up to {@code settled} the log will not change any more. */
    long reached(Map<String, List<ReadSegment>> segments, long settled) {
        long byAll = segments.values().stream()
                .flatMap(List::stream)
                .mapToLong(ReadSegment::position)
                .min()
                .orElse(0);
        known = Math.max(known, byAll);
        read(settled);
        return waiting.stream()
                .mapToLong(each -> each.reached(segments.getOrDefault(each.view, List.of()), known))
                .min()
                .orElse(known);
    }

    /** No further while a read model that stands still has many waiting. */
    private void read(long upTo) {
        if (known >= upTo || waiting.stream().anyMatch(each -> each.events.size() >= EVENTS_AT_ONCE)) {
            return;
        }
        List<Event> events = jdbc.sql("""
                select global_index, aggregate_identifier, payload_type from domain_event_entry
                where global_index > :known and global_index <= :upTo order by global_index limit :atOnce
                """)
                .param("known", known)
                .param("upTo", upTo)
                .param("atOnce", EVENTS_AT_ONCE)
                .query((row, n) -> new Event(
                        row.getLong("global_index"),
                        row.getObject("aggregate_identifier", UUID.class),
                        row.getString("payload_type")))
                .list();
        events.forEach(event -> waiting.forEach(each -> each.add(event)));
        known = events.size() < EVENTS_AT_ONCE ? upTo : events.getLast().position();
    }
}
