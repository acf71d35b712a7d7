package org.opensupervision.projections.eventstore;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

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

    UUID id() {
        return UUID.fromString(message.getIdentifier());
    }

    UUID aggregate() {
        return aggregate;
    }

    long version() {
        return message.getSequenceNumber();
    }

    String aggregateType() {
        return message.getType();
    }

    UUID agency() {
        return AgencyOfEvent.of(message.getPayload());
    }

    /** As PostgreSQL reads it. */
    String at() {
        return message.getTimestamp().toString();
    }

    String payloadType() {
        return payload.getType().getName();
    }

    @Nullable String payloadRevision() {
        return payload.getType().getRevision();
    }

    byte[] payload() {
        return payload.getData();
    }

    byte[] metaData() {
        return metaData.getData();
    }
}
