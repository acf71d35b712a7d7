package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The erasure of one person. */
public record ErasureId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ErasureId {}

    public static ErasureId of(String text) {
        return new ErasureId(UUID.fromString(text));
    }

    /** The same person gives the same id, so that the event store itself refuses a second one. */
    public static ErasureId of(PersonId person) {
        return new ErasureId(NamedUuid.of("erasure", person));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
