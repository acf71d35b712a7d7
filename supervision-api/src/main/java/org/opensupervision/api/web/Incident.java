package org.opensupervision.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What nobody foresaw: the log has the cause, and whoever met it a number to name it by. */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final String NAME = Incident.class.getName();

    private Incident() {}

    static UUID of(Throwable cause) {
        UUID number = UUID.randomUUID();
        LOG.error("incident {}", number, cause);
        return number;
    }

    /** To the page that tells of it. */
    static void show(HttpServletRequest request, HttpServletResponse response, Throwable cause) throws IOException {
        request.setAttribute(NAME, of(cause));
        response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }

    /** Of an error that is being told: one that has its number, or one that no controller has met. */
    static @Nullable UUID in(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof UUID known) {
            return known;
        }
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? of(cause) : null;
    }
}
