package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A team of an agency. */
public record TeamId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamId {
        Objects.requireNonNull(value);
    }

    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    public static TeamId random() {
        return new TeamId(UUID.randomUUID());
    }

    /** The same agency and name gives the same id, so that the event store itself refuses a second one. */
    public static TeamId named(AgencyId agency, String name) {
        return new TeamId(NamedUuid.of("team", agency, name));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
