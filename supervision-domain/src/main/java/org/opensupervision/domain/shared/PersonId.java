package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A person in one agency. */
public record PersonId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Objects.requireNonNull(value);
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    /** The same agency and reference gives the same id, so that the event store itself refuses a second one. */
    public static PersonId referredTo(AgencyId agency, String reference) {
        return new PersonId(NamedUuid.of("person", agency, reference));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
