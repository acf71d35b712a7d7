package org.opensupervision.projections.eventstore;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.module.SimpleKeyDeserializers;

/** Ids, which are records of one UUID, as keys of maps. */
final class IdsAsKeys extends SimpleKeyDeserializers {

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.@Nullable Supplier description) {
        Class<?> key = type.getRawClass();
        return key.isRecord()
                        && key.getRecordComponents().length == 1
                        && key.getRecordComponents()[0].getType() == UUID.class
                ? new IdKey(key)
                : null;
    }

    private static final class IdKey extends KeyDeserializer {

        private final MethodHandle id;

        IdKey(Class<?> type) {
            try {
                id = MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, UUID.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("an id whose constructor is not public: " + type, e);
            }
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return id.invoke(UUID.fromString(key));
            } catch (Throwable e) {
                throw new IllegalArgumentException("no id: " + key, e);
            }
        }
    }
}
