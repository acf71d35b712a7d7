package org.opensupervision.projections.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
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

    EventSerializer(Builder builder) {
        super(builder);
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
