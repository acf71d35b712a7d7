package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One warning sign that somebody has chosen. */
public record SignId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SignId {
        Objects.requireNonNull(value);
    }

    public static SignId of(String text) {
        return new SignId(UUID.fromString(text));
    }

    public static SignId random() {
        return new SignId(UUID.randomUUID());
    }

    /** The same person and source gives the same id, so that nothing is done twice. */
    public static SignId chosenBy(PersonId person, String source) {
        return new SignId(NamedUuid.of("sign", person, source));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
