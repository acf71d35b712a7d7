package org.opensupervision.projections.eventstore;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.privacy.PersonalParts;
import org.postgresql.PGStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Events in PostgreSQL: written in groups, read no further than up to where the log can no longer change. */
public final class PostgresEventStorageEngine extends AbstractEventStorageEngine {

    static final int EVENTS_ON_A_PAGE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEventStorageEngine.class);

    private final JdbcTemplate jdbc;
    private final AppendStatements statements;
    private final JdbcTemplate callers;
    private final DataSource callersConnections;
    private final AppendStatements callersStatements;
    private final GroupCommit groups;
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
                .snapshotFilter(PostgresEventStorageEngine::isOfTodaysShape));
        this.jdbc = jdbc;
        this.callers = callers;
        callersConnections = requireNonNull(callers.getDataSource());
        statements = new AppendStatements(new NamedParameterJdbcTemplate(jdbc));
        callersStatements = new AppendStatements(new NamedParameterJdbcTemplate(callers));
        groups = new GroupCommit(statements, transactions);
        settled = new SettledPosition(jdbc);
    }

    SettledPosition settled() {
        return settled;
    }

    void close() {
        groups.close();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<Alongside> alongside = CurrentUnitOfWork.map(Alongside::takeFrom).orElse(List.of());
        append(new Append(
                events.stream().map(event -> new NewEvent(event, serializer)).toList(), alongside));
    }

    /** Within a transaction of the caller's own, its fate is the fate of that transaction. */
    void append(Append append) {
        if (append.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.hasResource(callersConnections)) {
            appendInTransaction(append);
        } else {
            groups.write(append);
        }
    }

    private void appendInTransaction(Append append) {
        Append afterwards = append.ofAllAgencies();
        if (!afterwards.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    groups.write(afterwards);
                }
            });
        }
        try {
            callersStatements.write(List.of(append.ofOneAgency()));
        } catch (DataIntegrityViolationException e) {
            // the caller's own connection answers nothing any more until its transaction is rolled back
            throw statements.conflict(append, e);
        }
    }

    /** What stands after one position and not after another, which must be settled, in order. */
    List<TrackedEventMessage<?>> page(long after, long upTo, int atMost) {
        List<StoredEvent> stored =
                jdbc.query("""
                        select %s from domain_event_entry
                        where global_index > ? and global_index <= ? order by global_index limit ?
                        """.formatted(StoredEvent.COLUMNS), (row, n) -> new StoredEvent(row), after, upTo, atMost);
        prepare(stored);
        Stream<TrackedEventData<?>> rows =
                stored.stream().map(event -> new TrackedDomainEventData<>(tokenAt(event.position()), event));
        return EventUtils.upcastAndDeserializeTrackedEvents(rows, getEventSerializer(), upcasterChain)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    /** What stands after one position and not after another, as far as it is settled, in order; a page of it. */
    public List<TrackedEventMessage<?>> settledPage(long after, long upTo) {
        return page(after, Math.min(upTo, settledFor(upTo)), EVENTS_ON_A_PAGE);
    }

    /** All events of these records as they can be seen now, record by record, in order. */
    public Stream<? extends DomainEventMessage<?>> histories(Collection<UUID> records) {
        return histories(jdbc, records);
    }

    /** The same, in the transaction that it is called in: whoever keeps others waiting must not wait for theirs. */
    public Stream<? extends DomainEventMessage<?>> histories(JdbcTemplate reader, Collection<UUID> records) {
        List<StoredEvent> rows =
                reader.query("""
                        select %s from domain_event_entry
                        where aggregate_identifier = any(?) order by aggregate_identifier, sequence_number
                        """.formatted(StoredEvent.COLUMNS), (row, n) -> new StoredEvent(row), (Object)
                        records.toArray(UUID[]::new));
        return events(rows).asStream();
    }

    /**
     * All events of these types, record by record, in order, as they can be seen now, in pieces of about so many that
     * never part a record. Reads with a cursor: in the transaction that it is called in, and not in memory.
     */
    public void forEachPiece(
            JdbcTemplate reader, Collection<String> types, int eventsInAPiece, Consumer<StoredPiece> consumer) {
        reader.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select %s from domain_event_entry
                            where payload_type = any(?) order by aggregate_identifier, sequence_number
                            """.formatted(StoredEvent.COLUMNS));
                    statement.setArray(1, connection.createArrayOf("text", types.toArray()));
                    statement.setFetchSize(EVENTS_ON_A_PAGE);
                    // Binary from the first row on; otherwise bytes would come as hexadecimal text.
                    statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
                    return statement;
                },
                (ResultSetExtractor<@Nullable Void>) rows -> {
                    List<StoredEvent> piece = new ArrayList<>();
                    while (rows.next()) {
                        var event = new StoredEvent(rows);
                        if (event.getSequenceNumber() == 0 && piece.size() >= eventsInAPiece) {
                            consumer.accept(new StoredPiece(piece, this::events));
                            piece = new ArrayList<>();
                        }
                        piece.add(event);
                    }
                    consumer.accept(new StoredPiece(piece, this::events));
                    return null;
                });
    }

    /** Up to where the log will not change any more, as of now. */
    public long settledNow() {
        return settled.look();
    }

    /** The same, as of the last look if that was far enough for the position. */
    public long settledFor(long position) {
        long known = settled.get();
        return known < position ? settled.look() : known;
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

    /** Of what is personal there are none: a snapshot would hold it as it reads. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (!PersonalParts.anyIn(snapshot.getPayloadType())) {
            statements.writeSnapshot(new NewEvent(snapshot, serializer));
        }
    }

    @Override
    protected Stream<StoredEvent> readSnapshotData(String aggregateIdentifier) {
        return callers
                .query(
                        """
                        select 0 as %s from snapshot_event_entry where aggregate_identifier = ?
                        """.formatted(StoredEvent.COLUMNS),
                        (row, n) -> new StoredEvent(row),
                        UUID.fromString(aggregateIdentifier))
                .stream();
    }

    /** A snapshot and what came after it, or all events if there is none: one round trip. */
    DomainEventStream readFromSnapshot(String aggregateIdentifier) {
        UUID aggregate = UUID.fromString(aggregateIdentifier);
        List<StoredEvent> rows = callers.query(
                """
                with snapshot as (
                    select 0::bigint as %1$s from snapshot_event_entry where aggregate_identifier = ?
                )
                select * from snapshot
                union all
                select %1$s from domain_event_entry
                where aggregate_identifier = ?
                    and sequence_number > coalesce((select sequence_number from snapshot), -1)
                order by sequence_number
                """.formatted(StoredEvent.COLUMNS), (row, n) -> new StoredEvent(row), aggregate, aggregate);
        if (rows.isEmpty() || rows.getFirst().position() > 0) {
            return events(rows);
        }
        return snapshot(rows.getFirst())
                .map(snapshot ->
                        DomainEventStream.concat(DomainEventStream.of(snapshot), events(rows.subList(1, rows.size()))))
                .orElseGet(() -> readEvents(aggregateIdentifier, 0));
    }

    private void prepare(List<StoredEvent> rows) {
        if (getEventSerializer() instanceof EventSerializer serializer) {
            serializer.prepare(rows);
        }
    }

    private DomainEventStream events(List<StoredEvent> rows) {
        prepare(rows);
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), getEventSerializer(), upcasterChain);
    }

    /** Nothing if it is of no use any more: the events say everything. */
    private Optional<DomainEventMessage<?>> snapshot(StoredEvent row) {
        if (!isOfTodaysShape(row)) {
            return Optional.empty();
        }
        try {
            DomainEventMessage<?> snapshot = EventStreamUtils.upcastAndDeserializeDomainEvents(
                            Stream.of(row), getSnapshotSerializer(), upcasterChain)
                    .next();
            snapshot.getPayload();
            return Optional.of(snapshot);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The snapshot of {} cannot be read; its events are: {}",
                    row.getAggregateIdentifier(),
                    e.getClass());
            return Optional.empty();
        }
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

    private static boolean isOfTodaysShape(DomainEventData<?> snapshot) {
        SerializedType type = snapshot.getPayload().getType();
        try {
            return StateShape.of(Class.forName(type.getName())).equals(type.getRevision());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static GlobalSequenceTrackingToken tokenAt(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    private static final class Builder extends AbstractEventStorageEngine.Builder {}
}
