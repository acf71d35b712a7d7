package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Refused;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.Rejected;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was done before under its key is answered as it was then, also where it would be refused by now: what was done may
 * be why. Looked for only before a refusal, so that it costs who is not refused nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnsweredBefore implements HandlerExceptionResolver {

    private final OnceOnly onceOnly;

    AnsweredBefore(OnceOnly onceOnly) {
        this.onceOnly = onceOnly;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception refusal) {
        String key = request.getHeader(IdempotencyKey.HEADER);
        if (key == null || !isRefusal(refusal)) {
            return null;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            return null;
        }
        return before(who, key, request).map(answer -> again(answer, response)).orElse(null);
    }

    /** What cannot be read to its end was never done. */
    private Optional<Answered> before(SignedIn who, String key, HttpServletRequest request) {
        try {
            return onceOnly.answerBefore(who, key, Fingerprint.of(request));
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static boolean isRefusal(Exception thrown) {
        return switch (thrown) {
            case Refused _, NotFound _, InvalidField _, Rejected _ -> true;
            default -> false;
        };
    }

    private static ModelAndView again(Answered answer, HttpServletResponse response) {
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() != null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            write(answer.body(), response);
        }
        return new ModelAndView();
    }

    private static void write(String body, HttpServletResponse response) {
        try {
            response.getWriter().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
