package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Makes events of what is stored, in their versions of today. */
record AsEvents(Serializer serializer, EventUpcaster upcasters) {

    DomainEventStream read(List<StoredEvent> stored) {
        prepare(stored);
        return EventStreamUtils.upcastAndDeserializeDomainEvents(stored.stream(), serializer, upcasters);
    }

    List<TrackedEventMessage<?>> readInTheLog(List<StoredEvent> stored) {
        prepare(stored);
        Stream<TrackedEventData<?>> tracked = stored.stream()
                .map(event ->
                        new TrackedDomainEventData<>(PostgresEventStorageEngine.tokenAt(event.position()), event));
        return EventUtils.upcastAndDeserializeTrackedEvents(tracked, serializer, upcasters)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    private void prepare(List<StoredEvent> stored) {
        if (serializer instanceof EventSerializer ours) {
            ours.prepare(stored);
        }
    }
}
