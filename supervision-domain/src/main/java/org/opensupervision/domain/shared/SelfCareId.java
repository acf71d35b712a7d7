package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The self-care agreement of one person with themselves. */
public record SelfCareId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SelfCareId {
        Objects.requireNonNull(value);
    }

    public static SelfCareId of(String text) {
        return new SelfCareId(UUID.fromString(text));
    }

    /** The same person gives the same id, so that the event store itself refuses a second one. */
    public static SelfCareId of(PersonId person) {
        return new SelfCareId(NamedUuid.of("self-care", person));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
