package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The capacity of one supervisee, as they signal it. */
public record CapacityId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CapacityId {
        Objects.requireNonNull(value);
    }

    public static CapacityId of(String text) {
        return new CapacityId(UUID.fromString(text));
    }

    /** The same supervisee gives the same id, so that the event store itself refuses a second one. */
    public static CapacityId of(PersonId supervisee) {
        return new CapacityId(NamedUuid.of("capacity", supervisee));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
