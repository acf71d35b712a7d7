package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.opensupervision.projections.privacy.Sealing;
import tools.jackson.databind.ObjectReader;

/** Axon's serializer, which looks up a class and how to read it for every event, does so once for each class. */
final class EventSerializer extends Jackson3Serializer {

    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

    private final ClassValue<ObjectReader> readers = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return EventSerializer.super.getReader(type);
        }
    };

    private final Optional<Sealing> sealing;

    EventSerializer(Builder builder, Optional<Sealing> sealing) {
        super(builder);
        this.sealing = sealing;
    }

    /** Gets everything that is needed to read these at once. */
    void prepare(List<StoredEvent> events) {
        sealing.ifPresent(seals -> seals.prepare(
                events.stream().map(event -> event.getPayload().getData()).toList()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> known = classes.get(type.getName());
        return known == null ? classes.computeIfAbsent(type.getName(), name -> super.classForType(type)) : known;
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.get(type);
    }
}
