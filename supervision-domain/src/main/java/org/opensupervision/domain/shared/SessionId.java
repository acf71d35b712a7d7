package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A supervision session. */
public record SessionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionId {
        Objects.requireNonNull(value);
    }

    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    /** The same agency and reference gives the same id, so that the event store itself refuses a second one. */
    public static SessionId referredTo(AgencyId agency, String reference) {
        return new SessionId(NamedUuid.of("session", agency, reference));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
