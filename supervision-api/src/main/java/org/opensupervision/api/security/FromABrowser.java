package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a browser sends by itself, so that a page of somebody else could have made it do so: a cookie, or a form. */
public final class FromABrowser {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

    private FromABrowser() {}

    static boolean changesSomething(HttpServletRequest request) {
        return !isHarmless(request)
                && !BearerTokens.isAsked(request)
                && (!isForPrograms(request) || OwnCookie.SESSION.in(request).isPresent());
    }

    static boolean isHarmless(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod());
    }

    /** Somebody looks at the answer. */
    public static boolean wantsAPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !isForPrograms(request);
    }

    public static boolean isForPrograms(HttpServletRequest request) {
        return isForPrograms(request.getRequestURI());
    }

    public static boolean isForPrograms(String address) {
        return Set.of("api", "v3", "actuator").contains(address.split("/", 3)[1]);
    }
}
