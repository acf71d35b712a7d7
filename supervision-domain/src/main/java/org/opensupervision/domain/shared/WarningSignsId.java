package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The warning signs of one person. */
public record WarningSignsId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WarningSignsId {
        Objects.requireNonNull(value);
    }

    public static WarningSignsId of(String text) {
        return new WarningSignsId(UUID.fromString(text));
    }

    /** The same person gives the same id, so that the event store itself refuses a second one. */
    public static WarningSignsId of(PersonId person) {
        return new WarningSignsId(NamedUuid.of("warning-signs", person));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
