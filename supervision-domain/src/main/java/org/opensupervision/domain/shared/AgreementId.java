package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A supervision agreement. */
public record AgreementId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgreementId {
        Objects.requireNonNull(value);
    }

    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    /** The same pair and first day gives the same id, so that the event store itself refuses a second one. */
    public static AgreementId between(PersonId supervisor, PersonId supervisee, LocalDate from) {
        return new AgreementId(NamedUuid.of("agreement", supervisor, supervisee, from));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
