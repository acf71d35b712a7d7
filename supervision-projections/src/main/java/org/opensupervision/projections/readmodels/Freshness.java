package org.opensupervision.projections.readmodels;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.Segment;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the read models have come, on all nodes together. */
@Component
public class Freshness {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    /** Further behind than this, there is no point in looking event by event. */
    private static final int EVENTS_LOOKED_AT = 500;

    private final JdbcClient jdbc;
    private final ReadModels models;

    Freshness(@ForAllAgencies JdbcClient jdbc, ReadModels models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /** The position of the newest event; everything committed before this call stands at or before it. */
    public long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    /** Waits until every read model has taken what stands at or before the position; false if that takes longer. */
    public boolean await(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!reached(position)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    public List<ReadModelState> ofAll() {
        return models.all().stream().map(this::stateOf).toList();
    }

    private ReadModelState stateOf(ReadModel model) {
        return jdbc.sql("""
                with reached as (select coalesce(min(position), 0) as position from read_position where view = :view)
                select position,
                    (select count(*) from domain_event_entry
                        where global_index > position and payload_type = any(:types)) as behind,
                    (select count(distinct record_id) from parked_event
                        where view = :view and discarded_at is null) as parked
                from reached
                """)
                .param("view", model.view())
                .param("types", model.eventTypes().toArray(String[]::new))
                .query((row, n) -> new ReadModelState(
                        model.view(), row.getLong("position"), row.getLong("behind"), row.getLong("parked")))
                .single();
    }

    private boolean reached(long position) {
        Map<String, List<Position>> positions = positions();
        if (!positions.keySet().containsAll(models.views())) {
            return false;
        }
        long reachedByAll = positions.values().stream()
                .flatMap(List::stream)
                .mapToLong(Position::reached)
                .min()
                .orElseThrow();
        return reachedByAll >= position || nothingMissing(positions, eventsBetween(reachedByAll, position));
    }

    /** A segment whose position is older has come far enough if nothing in between is for it. */
    private boolean nothingMissing(Map<String, List<Position>> positions, List<Missing> events) {
        return events.size() < EVENTS_LOOKED_AT
                && models.all().stream().noneMatch(model -> {
                    List<Position> segments = positions.getOrDefault(model.view(), List.of());
                    List<String> types = model.eventTypes();
                    return events.stream()
                            .filter(event -> types.contains(event.type))
                            .anyMatch(event -> segments.stream().anyMatch(segment -> segment.misses(event, segments)));
                });
    }

    private Map<String, List<Position>> positions() {
        return jdbc
                .sql("select view, segment, position from read_position")
                .query((row, n) ->
                        Map.entry(row.getString("view"), new Position(row.getInt("segment"), row.getLong("position"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private List<Missing> eventsBetween(long after, long upTo) {
        return jdbc.sql("""
                select global_index, aggregate_identifier, payload_type from domain_event_entry
                where global_index > :after and global_index <= :upTo limit :atMost
                """)
                .param("after", after)
                .param("upTo", upTo)
                .param("atMost", EVENTS_LOOKED_AT)
                .query((row, n) -> new Missing(
                        row.getLong("global_index"),
                        row.getObject("aggregate_identifier", UUID.class),
                        row.getString("payload_type")))
                .list();
    }

    private record Position(int segment, long reached) {

        boolean misses(Missing event, List<Position> segments) {
            int[] all = segments.stream().mapToInt(Position::segment).toArray();
            return event.position > reached
                    && Segment.computeSegment(segment, all).matches(event.record.toString());
        }
    }

    private record Missing(long position, UUID record, String type) {}
}
