package org.opensupervision.projections.privacy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** Whose something is, as the records around it say. */
final class Ownership {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> record) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : record.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    /** Looking through a record's components takes longer than sealing a value. */
    private static final ClassValue<List<String>> COMPONENTS_WITH_AGENCY = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .filter(component -> component.getType() == AgencyId.class)
                    .map(RecordComponent::getName)
                    .toList();
        }
    };

    private Ownership() {}

    /** @param around the innermost first; the first that has the component decides */
    static List<PersonId> of(List<Record> around, String component) {
        String[] names = component.split("\\.", -1);
        Object value = around.stream()
                .filter(record -> ACCESSORS.get(record.getClass()).containsKey(names[0]))
                .findFirst()
                .map(record -> (Object) record)
                .orElseThrow(() -> new IllegalStateException("nothing around is called " + component));
        for (String name : names) {
            value = value instanceof Record record ? read(record, name) : null;
        }
        return people(value);
    }

    static AgencyId agency(List<Record> around) {
        return around.stream()
                .flatMap(record -> COMPONENTS_WITH_AGENCY.get(record.getClass()).stream()
                        .map(component -> read(record, component)))
                .map(AgencyId.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("personal, but of no agency"));
    }

    /** The records around the value at the end of a path, the innermost first. */
    static List<Record> around(Record outermost, List<String> path) {
        List<Record> around = new ArrayList<>(List.of(outermost));
        for (String name : path.subList(0, path.size() - 1)) {
            Optional.ofNullable(read(around.getFirst(), name))
                    .filter(Record.class::isInstance)
                    .map(Record.class::cast)
                    .ifPresent(around::addFirst);
        }
        return around;
    }

    private static @Nullable Object read(Record record, String component) {
        Method accessor = ACCESSORS.get(record.getClass()).get(component);
        if (accessor == null) {
            throw new IllegalStateException(record.getClass() + " has no " + component);
        }
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PersonId> people(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case PersonId person -> List.of(person);
            case Collection<?> people ->
                people.stream().map(PersonId.class::cast).toList();
            default -> throw new IllegalStateException("no person: " + value.getClass());
        };
    }
}
