package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One flag, from raising to clearing. */
public record RiskFlagId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RiskFlagId {
        Objects.requireNonNull(value);
    }

    public static RiskFlagId of(String text) {
        return new RiskFlagId(UUID.fromString(text));
    }

    /** The same supervisee and day gives the same id, so that the event store itself refuses a second one. */
    public static RiskFlagId raised(PersonId supervisee, LocalDate on) {
        return new RiskFlagId(NamedUuid.of("risk-flag", supervisee, on));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
