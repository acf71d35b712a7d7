package org.opensupervision.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be sent at all, before anything of it is read: a megabyte, nothing packed, and files only where files are
 * taken, and there not before it is known whose they are.
 */
class BodyLimits extends OncePerRequestFilter {

    static final int LARGEST = 1 << 20;
    static final String IMPORTS = "/api/imports";
    static final String IMPORTS_BY_FORM = "/imports";
    static final String ITEM_TEXTS_BY_FORM = "/agency/instruments";

    private final JsonMapper json;

    BodyLimits(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPacked(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send it as it is: packed bodies are not taken.");
        } else if (namesNoOneType(request)) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type names one type, without *.");
        } else if (!hasFiles(request)) {
            bounded(request, response, chain);
        } else if (request.getMethod().equals("POST") && takesFiles(request.getRequestURI())) {
            chain.doFilter(new UnreadFiles(request), response);
        } else {
            refuse(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Files are taken at POST " + IMPORTS + ", and in the forms on " + IMPORTS_BY_FORM + " and "
                            + ITEM_TEXTS_BY_FORM + ".");
        }
    }

    private void bounded(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "A body has at most " + LARGEST + " bytes.");
        } else {
            chain.doFilter(new BoundedBody(request, LARGEST), response);
        }
    }

    private static boolean isPacked(@Nullable String encoding) {
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean takesFiles(String address) {
        return address.equals(IMPORTS) || address.equals(IMPORTS_BY_FORM) || address.equals(ITEM_TEXTS_BY_FORM);
    }

    private static boolean namesNoOneType(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.contains("*");
    }

    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        Gate.turnedAway("body", null, status.name());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}
