package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One goal of a self-care agreement. */
public record GoalId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GoalId {
        Objects.requireNonNull(value);
    }

    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    public static GoalId random() {
        return new GoalId(UUID.randomUUID());
    }

    /** The same person and source gives the same id, so that nothing is done twice. */
    public static GoalId setBy(PersonId person, String source) {
        return new GoalId(NamedUuid.of("goal", person, source));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
