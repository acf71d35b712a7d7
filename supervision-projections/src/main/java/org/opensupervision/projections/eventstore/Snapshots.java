package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.opensupervision.projections.privacy.PersonalParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The newest snapshot of an aggregate, as long as aggregates have the shape that it was taken of. */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final NamedParameterJdbcTemplate writer;
    private final JdbcTemplate reader;
    private final AsEvents events;
    private final AsEvents snapshots;

    /** @param events what came after a snapshot, which is read by another serializer */
    Snapshots(JdbcTemplate writer, JdbcTemplate reader, AsEvents events, AsEvents snapshots) {
        this.writer = new NamedParameterJdbcTemplate(writer);
        this.reader = reader;
        this.events = events;
        this.snapshots = snapshots;
    }

    static boolean isOfTodaysShape(DomainEventData<?> snapshot) {
        SerializedType type = snapshot.getPayload().getType();
        try {
            return StateShape.of(Class.forName(type.getName())).equals(type.getRevision());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Of what is personal there are none: a snapshot would hold it as it reads. */
    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (!PersonalParts.anyIn(snapshot.getPayloadType())) {
            write(new NewEvent(snapshot, serializer));
        }
    }

    /** Unless a newer one is there already. */
    private void write(NewEvent snapshot) {
        writer.update(
                """
                insert into snapshot_event_entry as present (event_identifier, aggregate_identifier, sequence_number,
                    type, time_stamp, payload_type, payload_revision, payload, meta_data, agency_id)
                values (:id, :aggregate, :version, :type, cast(:at as timestamptz), :payloadType, :revision, :payload,
                    :metaData, (select agency_id from domain_event_entry
                        where aggregate_identifier = :aggregate and sequence_number = 0))
                on conflict (aggregate_identifier) do update
                set event_identifier = excluded.event_identifier, sequence_number = excluded.sequence_number,
                    type = excluded.type, time_stamp = excluded.time_stamp, payload_type = excluded.payload_type,
                    payload_revision = excluded.payload_revision, payload = excluded.payload,
                    meta_data = excluded.meta_data
                where present.sequence_number < excluded.sequence_number
                """,
                new MapSqlParameterSource("id", snapshot.id())
                        .addValue("aggregate", snapshot.aggregate())
                        .addValue("version", snapshot.version())
                        .addValue("type", snapshot.aggregateType())
                        .addValue("at", snapshot.at())
                        .addValue("payloadType", snapshot.payloadType())
                        .addValue("revision", snapshot.payloadRevision())
                        .addValue("payload", snapshot.payload())
                        .addValue("metaData", snapshot.metaData()));
    }

    List<StoredEvent> of(UUID aggregate) {
        return reader.query("""
                        select 0 as %s from snapshot_event_entry where aggregate_identifier = ?
                        """.formatted(StoredEvent.COLUMNS), (row, n) -> new StoredEvent(row), aggregate);
    }

    /**
     * A snapshot and what came after it, or all events if there is none: one round trip. Nothing if the snapshot is of
     * no use any more: the events say everything.
     */
    Optional<DomainEventStream> andWhatCameAfter(UUID aggregate) {
        List<StoredEvent> rows = reader.query(
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
            return Optional.of(events.read(rows));
        }
        return usable(rows.getFirst())
                .map(snapshot -> DomainEventStream.concat(
                        DomainEventStream.of(snapshot), events.read(rows.subList(1, rows.size()))));
    }

    private Optional<DomainEventMessage<?>> usable(StoredEvent row) {
        if (!isOfTodaysShape(row)) {
            return Optional.empty();
        }
        try {
            DomainEventMessage<?> snapshot = snapshots.read(List.of(row)).next();
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
}
