package org.opensupervision.api.web;

import org.jspecify.annotations.Nullable;

/** The header by which a client marks a request that it may send again. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 200;

    private IdempotencyKey() {}

    static @Nullable String of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        if (header.isBlank() || header.length() > LONGEST) {
            throw new InvalidField(HEADER, "1 to %d characters".formatted(LONGEST));
        }
        return header;
    }
}
