package org.opensupervision.projections.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the event log, or a snapshot. */
final class StoredEvent implements DomainEventData<byte[]> {

    /** What {@link #StoredEvent(ResultSet)} reads, in its order. */
    static final String COLUMNS = """
            global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
            payload_type, payload_revision, payload, meta_data""";

    private final long position;
    private final UUID event;
    private final UUID aggregate;
    private final long version;
    private final String type;
    private final Instant at;
    private final SerializedObject<byte[]> payload;
    private final SerializedObject<byte[]> metaData;

    StoredEvent(ResultSet row) throws SQLException {
        position = row.getLong(1);
        event = row.getObject(2, UUID.class);
        aggregate = row.getObject(3, UUID.class);
        version = row.getLong(4);
        type = row.getString(5);
        at = row.getObject(6, OffsetDateTime.class).toInstant();
        payload = new SimpleSerializedObject<>(row.getBytes(9), byte[].class, row.getString(7), row.getString(8));
        metaData = new SerializedMetaData<>(row.getBytes(10), byte[].class);
    }

    long position() {
        return position;
    }

    @Override
    public String getEventIdentifier() {
        return event.toString();
    }

    @Override
    public Instant getTimestamp() {
        return at;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metaData;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregate.toString();
    }

    @Override
    public long getSequenceNumber() {
        return version;
    }
}
