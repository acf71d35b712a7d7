package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.InvalidField;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Why somebody looks at what is otherwise shut to them: said with one request, and good for that one. */
public final class BrokenGlass {

    public static final String HEADER = "Break-Glass";

    public static final int SHORTEST = 20;
    public static final int LONGEST = 500;

    private BrokenGlass() {}

    static @Nullable String reason() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? reason(attributes.getRequest().getHeader(HEADER))
                : null;
    }

    private static @Nullable String reason(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String reason = new String(header.getBytes(ISO_8859_1), UTF_8).strip();
        if (reason.length() < SHORTEST
                || reason.length() > LONGEST
                || reason.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField(HEADER, "a reason of %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        return reason;
    }
}
