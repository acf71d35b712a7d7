package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The versions of the support model that one agency has. */
public record SupportModelsId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SupportModelsId {
        Objects.requireNonNull(value);
    }

    public static SupportModelsId of(String text) {
        return new SupportModelsId(UUID.fromString(text));
    }

    /** The same agency gives the same id, so that the event store itself refuses a second one. */
    public static SupportModelsId of(AgencyId agency) {
        return new SupportModelsId(NamedUuid.of("supportmodels", agency));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
