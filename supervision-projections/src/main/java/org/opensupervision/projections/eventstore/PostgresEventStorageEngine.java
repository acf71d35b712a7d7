package org.opensupervision.projections.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Events in PostgreSQL: written in groups, read no further than up to where the log can no longer change. */
public final class PostgresEventStorageEngine extends AbstractEventStorageEngine {

    static final int EVENTS_ON_A_PAGE = 1_000;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate callers;
    private final AsEvents asEvents;
    private final Appends appends;
    private final Snapshots snapshots;
    private final Histories histories;
    private final SettledPosition settled;

    public PostgresEventStorageEngine(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters) {
        this(jdbc, transactions, jdbc, serializer, upcasters);
    }

    /** @param callers connections for what a command reads, and writes in a transaction of its own */
    public PostgresEventStorageEngine(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            JdbcTemplate callers,
            Serializer serializer,
            EventUpcaster upcasters) {
        super(new Builder()
                .eventSerializer(serializer)
                .snapshotSerializer(EventSerialization.snapshots())
                .upcasterChain(upcasters)
                .snapshotFilter(Snapshots::isOfTodaysShape));
        this.jdbc = jdbc;
        this.callers = callers;
        asEvents = new AsEvents(serializer, upcasters);
        appends = new Appends(jdbc, transactions, callers);
        snapshots = new Snapshots(jdbc, callers, asEvents, new AsEvents(getSnapshotSerializer(), upcasters));
        histories = new Histories(jdbc, asEvents);
        settled = new SettledPosition(jdbc);
    }

    SettledPosition settled() {
        return settled;
    }

    void close() {
        appends.close();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<Alongside> alongside = CurrentUnitOfWork.map(Alongside::takeFrom).orElse(List.of());
        appends.write(new Append(
                events.stream().map(event -> new NewEvent(event, serializer)).toList(), alongside));
    }

    void append(Append append) {
        appends.write(append);
    }

    public Histories histories() {
        return histories;
    }

    /** What stands after one position and not after another, which must be settled, in order. */
    List<TrackedEventMessage<?>> page(long after, long upTo, int atMost) {
        List<StoredEvent> stored =
                jdbc.query("""
                        select %s from domain_event_entry
                        where global_index > ? and global_index <= ? order by global_index limit ?
                        """.formatted(StoredEvent.COLUMNS), (row, n) -> new StoredEvent(row), after, upTo, atMost);
        return asEvents.readInTheLog(stored);
    }

    /** What stands after one position and not after another, as far as it is settled, in order; a page of it. */
    public List<TrackedEventMessage<?>> settledPage(long after, long upTo) {
        return page(after, Math.min(upTo, settledFor(upTo)), EVENTS_ON_A_PAGE);
    }

    /** Up to where the log will not change any more, as of now. */
    public long settledNow() {
        return settled.look();
    }

    /** The same, as of the last look if that was far enough for the position. */
    public long settledFor(long position) {
        return settled.lookFor(position);
    }

    @Override
    protected Stream<StoredEvent> readEventData(String identifier, long firstSequenceNumber) {
        return callers
                .query(
                        """
                        select %s from domain_event_entry
                        where aggregate_identifier = ? and sequence_number >= ? order by sequence_number
                        """.formatted(StoredEvent.COLUMNS),
                        (row, n) -> new StoredEvent(row),
                        UUID.fromString(identifier),
                        firstSequenceNumber)
                .stream();
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("the log is read page by page");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long upTo = settled.look();
        return Stream.iterate(
                        page(positionOf(token), upTo, EVENTS_ON_A_PAGE),
                        page -> !page.isEmpty(),
                        page -> page(positionOf(page.getLast().trackingToken()), upTo, EVENTS_ON_A_PAGE))
                .flatMap(List::stream);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<StoredEvent> readSnapshotData(String aggregateIdentifier) {
        return snapshots.of(UUID.fromString(aggregateIdentifier)).stream();
    }

    DomainEventStream readFromSnapshot(String aggregateIdentifier) {
        return snapshots
                .andWhatCameAfter(UUID.fromString(aggregateIdentifier))
                .orElseGet(() -> readEvents(aggregateIdentifier, 0));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(sequence_number) from domain_event_entry where aggregate_identifier = ?",
                Long.class,
                UUID.fromString(aggregateIdentifier)));
    }

    @Override
    public TrackingToken createTailToken() {
        return tokenAt(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return tokenAt(settled.look());
    }

    /** For a person who looks for a place in the log; nothing is decided by it. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        Long first = jdbc.queryForObject(
                "select min(global_index) from domain_event_entry where time_stamp >= ?", Long.class, moment);
        return first == null ? createHeadToken() : tokenAt(first - 1);
    }

    static GlobalSequenceTrackingToken tokenAt(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    private static final class Builder extends AbstractEventStorageEngine.Builder {}
}
