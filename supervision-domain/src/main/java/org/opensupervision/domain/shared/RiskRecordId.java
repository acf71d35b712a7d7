package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The flags of one supervisee, of which at most one is open. */
public record RiskRecordId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RiskRecordId {
        Objects.requireNonNull(value);
    }

    public static RiskRecordId of(String text) {
        return new RiskRecordId(UUID.fromString(text));
    }

    /** The same supervisee gives the same id, so that the event store itself refuses a second one. */
    public static RiskRecordId of(PersonId supervisee) {
        return new RiskRecordId(NamedUuid.of("risk-record", supervisee));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
