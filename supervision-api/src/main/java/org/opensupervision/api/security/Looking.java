package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who looks, in a request that was let through.
 *
 * @param thing what the address names, if it names something in particular
 * @param asOf the day that is asked about, today if none is
 */
record Looking(Viewer viewer, Deed deed, @Nullable UUID thing, LocalDate asOf) {

    private static final String NAME = Looking.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    static Optional<Looking> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? in(attributes.getRequest())
                : Optional.empty();
    }

    static Optional<Looking> in(HttpServletRequest request) {
        return Optional.ofNullable((Looking) request.getAttribute(NAME));
    }
}
