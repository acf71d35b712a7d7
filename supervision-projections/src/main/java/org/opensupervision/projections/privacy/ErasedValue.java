package org.opensupervision.projections.privacy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a component says once the key to it is gone. */
final class ErasedValue {

    static final String TEXT = "erased";

    private ErasedValue() {}

    static @Nullable Object of(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : of(component.getType());
    }

    private static Object of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        } else if (type == int.class) {
            return 0;
        } else if (type == List.class) {
            return List.of();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new IllegalArgumentException("nothing to say in the place of a " + type);
    }
}
