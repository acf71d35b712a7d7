package org.opensupervision.projections.eventstore;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of a record, of its records, and of the records in its collections. */
final class RecordParts {

    record Part(RecordComponent component, @Nullable Object value) {

        boolean optional() {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }

    private RecordParts() {}

    static boolean anyOptional(Type type) {
        return switch (type) {
            case Class<?> record
            when record.isRecord() ->
                Arrays.stream(record.getRecordComponents())
                        .anyMatch(component ->
                                new Part(component, null).optional() || anyOptional(component.getGenericType()));
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).anyMatch(RecordParts::anyOptional);
            default -> false;
        };
    }

    static Stream<Class<?>> enumsIn(Type type) {
        return switch (type) {
            case Class<?> words when words.isEnum() -> Stream.of(words);
            case Class<?> record
            when record.isRecord() ->
                Arrays.stream(record.getRecordComponents()).flatMap(component -> enumsIn(component.getGenericType()));
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(RecordParts::enumsIn);
            default -> Stream.empty();
        };
    }

    static Stream<Part> of(Object value) {
        return switch (value) {
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(component -> new Part(component, valueOf(component, record)))
                        .flatMap(part -> Stream.concat(
                                Stream.of(part), Stream.ofNullable(part.value()).flatMap(RecordParts::of)));
            case Collection<?> collection ->
                collection.stream().filter(Objects::nonNull).flatMap(RecordParts::of);
            default -> Stream.empty();
        };
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
