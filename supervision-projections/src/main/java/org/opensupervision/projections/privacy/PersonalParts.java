package org.opensupervision.projections.privacy;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.Personal;

/** Whether a type holds anything personal, in itself or in what it is made of. */
public final class PersonalParts {

    private static final String OURS = "org.opensupervision.";

    private static final ClassValue<Boolean> KNOWN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return anyIn(type, new HashSet<>());
        }
    };

    private PersonalParts() {}

    public static boolean anyIn(Class<?> type) {
        return KNOWN.get(type);
    }

    private static boolean anyIn(Type type, Set<Class<?>> seen) {
        return switch (type) {
            case Class<?> known
            when known.getName().startsWith(OURS) && seen.add(known) ->
                components(known).anyMatch(part -> part.isAnnotationPresent(Personal.class))
                        || fields(known).anyMatch(field -> anyIn(field.getGenericType(), seen));
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).anyMatch(argument -> anyIn(argument, seen));
            default -> false;
        };
    }

    private static Stream<? extends AnnotatedElement> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.of();
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()));
    }
}
