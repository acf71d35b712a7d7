package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One self-assessment, from its start. */
public record AssessmentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessmentId {
        Objects.requireNonNull(value);
    }

    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    public static AssessmentId random() {
        return new AssessmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
