package org.opensupervision.projections.readmodels;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the read models have come, on all nodes together. Of all who wait at a node, one looks for everybody. */
@Component
public class Freshness {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final JdbcClient jdbc;
    private final ReadModels models;
    private final ObjectProvider<PostgresEventStorageEngine> log;
    private final NotYetTaken notYetTaken;
    private final Lock looking = new ReentrantLock();
    private final AtomicLong looks = new AtomicLong();

    /** Every read model has taken what stands at or before it. */
    private volatile long reached;

    Freshness(@ForAllAgencies JdbcClient jdbc, ReadModels models, ObjectProvider<PostgresEventStorageEngine> log) {
        this.jdbc = jdbc;
        this.models = models;
        this.log = log;
        this.notYetTaken = new NotYetTaken(jdbc, models.all());
    }

    /** The position of the newest event; everything committed before this call stands at or before it. */
    public long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    /**
     * Waits until every read model has taken what stands at or before the position; false if that takes longer. A look
     * that has begun is ended, or fails.
     */
    public boolean await(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isReached(position, end)) {
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

    private boolean isReached(long position, long end) {
        long looksBefore = looks.get();
        if (position > reached && isMyTurn(end)) {
            try {
                lookUnlessAnotherDid(looksBefore, position);
            } finally {
                looking.unlock();
            }
        }
        return position <= reached;
    }

    private boolean isMyTurn(long end) {
        try {
            return looking.tryLock(end - System.nanoTime(), NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void lookUnlessAnotherDid(long looksBefore, long position) {
        // the one that was going on may have begun too early, the one after it has not
        if (position > reached && looks.get() < looksBefore + 2) {
            try {
                reached = Math.max(reached, reachedNow(position));
            } finally {
                looks.incrementAndGet();
            }
        }
    }

    private long reachedNow(long position) {
        long settled = log.getObject().settledFor(position);
        Map<String, List<ReadSegment>> segments = segments();
        return segments.keySet().containsAll(models.views()) ? notYetTaken.reached(segments, settled) : 0;
    }

    private Map<String, List<ReadSegment>> segments() {
        return jdbc
                .sql("select view, segment, position from read_position")
                .query((row, n) -> Map.entry(
                        row.getString("view"), new ReadSegment(row.getInt("segment"), row.getLong("position"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
