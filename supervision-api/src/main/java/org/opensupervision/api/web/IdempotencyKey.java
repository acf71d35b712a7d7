package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** By which a client marks a request that it may send again: programs in a header, the forms of pages in a field. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "once";
    static final int LONGEST = 200;

    private IdempotencyKey() {}

    static @Nullable String of(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header == null ? valid(FIELD, ofForm(request)) : valid(HEADER, header);
    }

    /** Parameters of other bodies are not looked at: that would read the body. */
    private static @Nullable String ofForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                ? request.getParameter(FIELD)
                : null;
    }

    private static @Nullable String valid(String name, @Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw new InvalidField(name, "1 to %d characters".formatted(LONGEST));
        }
        return key;
    }
}
