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
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.opensupervision.domain.shared.Personal;

/** Whether a type holds anything personal: in itself, in what it is made of, in the events that it is made from. */
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
                        || madeOf(known).anyMatch(part -> anyIn(part, seen));
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).anyMatch(argument -> anyIn(argument, seen));
            default -> false;
        };
    }

    private static Stream<? extends AnnotatedElement> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.of();
    }

    private static Stream<Type> madeOf(Class<?> type) {
        Stream<Type> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getGenericType);
        Stream<Type> events = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .map(method -> method.getParameterTypes()[0]);
        Stream<Type> family = type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of();
        return Stream.of(fields, events, family).flatMap(some -> some);
    }
}
