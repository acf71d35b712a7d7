package org.opensupervision.projections.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event as it will be stored. Made by the thread that publishes it: writing is shared, serializing is not. */
final class NewEvent {

    private final DomainEventMessage<?> message;
    private final UUID aggregate;
    private final SerializedObject<byte[]> payload;
    private final SerializedObject<byte[]> metaData;

    NewEvent(EventMessage<?> event, Serializer serializer) {
        if (!(event instanceof DomainEventMessage<?> domainEvent)) {
            throw new IllegalArgumentException("an event of no record: " + event.getPayloadType());
        }
        message = domainEvent;
        aggregate = UUID.fromString(domainEvent.getAggregateIdentifier());
        payload = message.serializePayload(serializer, byte[].class);
        metaData = message.serializeMetaData(serializer, byte[].class);
    }

    UUID aggregate() {
        return aggregate;
    }

    long version() {
        return message.getSequenceNumber();
    }

    /** In the order of {@code event_identifier, aggregate_identifier, sequence_number, type, time_stamp, …}. */
    void bind(PreparedStatement row) throws SQLException {
        row.setObject(1, UUID.fromString(message.getIdentifier()));
        row.setObject(2, aggregate);
        row.setLong(3, message.getSequenceNumber());
        row.setString(4, message.getType());
        row.setObject(5, message.getTimestamp().atOffset(ZoneOffset.UTC));
        row.setString(6, payload.getType().getName());
        row.setString(7, payload.getType().getRevision());
        row.setBytes(8, payload.getData());
        row.setBytes(9, metaData.getData());
    }
}
