package org.opensupervision.api.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a browser sends by itself, so that a page of somebody else could have made it do so: a cookie, or a form. */
public final class FromABrowser {

    static final String SESSION = "SESSION";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

    private FromABrowser() {}

    static boolean changesSomething(HttpServletRequest request) {
        return !isHarmless(request)
                && !BearerTokens.isAsked(request)
                && (!isForPrograms(request) || hasSession(request.getCookies()));
    }

    static boolean isHarmless(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod());
    }

    /** Somebody looks at the answer. */
    public static boolean wantsAPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !isForPrograms(request);
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return Set.of("api", "v3", "actuator").contains(request.getRequestURI().split("/", 3)[1]);
    }

    private static boolean hasSession(Cookie @Nullable [] cookies) {
        return cookies != null && Arrays.stream(cookies).anyMatch(cookie -> SESSION.equals(cookie.getName()));
    }
}
