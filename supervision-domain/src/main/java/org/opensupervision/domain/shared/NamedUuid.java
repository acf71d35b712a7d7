package org.opensupervision.domain.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

final class NamedUuid {

    private NamedUuid() {}

    /** Each part is preceded by its length: no two lists of parts are read as the same name. */
    static UUID of(Object... parts) {
        String name = Arrays.stream(parts)
                .map(Object::toString)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
