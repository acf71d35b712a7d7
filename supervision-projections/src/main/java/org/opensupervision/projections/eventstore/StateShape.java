package org.opensupervision.projections.eventstore;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an aggregate remembers, as a number: fields and their types, and those of the product's types among them. A
 * snapshot that was taken of another shape is of no use any more.
 */
final class StateShape {

    private static final String OURS = "org.opensupervision.";

    private final Set<String> fields = new TreeSet<>();

    private StateShape() {}

    static String of(Class<?> aggregate) {
        var shape = new StateShape();
        shape.add(aggregate);
        return Integer.toHexString(shape.fields.hashCode());
    }

    private void add(Class<?> type) {
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .filter(field -> fields.add(field.toGenericString()))
                .forEach(field -> add(field.getGenericType()));
    }

    private void add(Type type) {
        switch (type) {
            case Class<?> known when known.getName().startsWith(OURS) -> add(known);
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            default -> {}
        }
    }
}
