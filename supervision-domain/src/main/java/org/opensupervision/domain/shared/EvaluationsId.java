package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The evaluations of one agency, which only go forward. */
public record EvaluationsId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvaluationsId {
        Objects.requireNonNull(value);
    }

    public static EvaluationsId of(String text) {
        return new EvaluationsId(UUID.fromString(text));
    }

    /** The same agency gives the same id, so that the event store itself refuses a second one. */
    public static EvaluationsId of(AgencyId agency) {
        return new EvaluationsId(NamedUuid.of("evaluations", agency));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
