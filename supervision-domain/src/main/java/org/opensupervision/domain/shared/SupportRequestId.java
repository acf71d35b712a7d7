package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A request for support. */
public record SupportRequestId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SupportRequestId {
        Objects.requireNonNull(value);
    }

    public static SupportRequestId of(String text) {
        return new SupportRequestId(UUID.fromString(text));
    }

    public static SupportRequestId random() {
        return new SupportRequestId(UUID.randomUUID());
    }

    /** The same agency and reference gives the same id, so that the event store itself refuses a second one. */
    public static SupportRequestId referredTo(AgencyId agency, String reference) {
        return new SupportRequestId(NamedUuid.of("request", agency, reference));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
