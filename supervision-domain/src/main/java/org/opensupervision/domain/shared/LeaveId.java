package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One leave of a person. */
public record LeaveId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeaveId {
        Objects.requireNonNull(value);
    }

    public static LeaveId of(String text) {
        return new LeaveId(UUID.fromString(text));
    }

    /** The same person and first day gives the same id, so that the event store itself refuses a second one. */
    public static LeaveId startingOn(PersonId person, LocalDate from) {
        return new LeaveId(NamedUuid.of("leave", person, from));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
