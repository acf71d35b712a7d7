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

    /** The same person and source gives the same id, so that the event store itself refuses a second one. */
    public static AssessmentId startedBy(PersonId person, String source) {
        return new AssessmentId(NamedUuid.of("assessment", person, source));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
