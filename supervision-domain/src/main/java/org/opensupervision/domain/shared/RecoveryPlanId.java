package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One recovery plan of somebody. */
public record RecoveryPlanId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecoveryPlanId {
        Objects.requireNonNull(value);
    }

    public static RecoveryPlanId of(String text) {
        return new RecoveryPlanId(UUID.fromString(text));
    }

    /** The first, second… plan of somebody is one, however often it is begun: so nobody has two open. */
    public static RecoveryPlanId of(PersonId supervisee, int ordinal) {
        return new RecoveryPlanId(NamedUuid.of("recovery", supervisee, String.valueOf(ordinal)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
