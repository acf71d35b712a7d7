package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** What a browser keeps of ours. Behind TLS under a name that browsers take from this very host alone, and by TLS. */
public enum OwnCookie {
    SESSION,
    CSRF,
    DEVICE;

    private static final String THIS_HOST_ALONE = "__Host-";

    String named(boolean secure) {
        return secure ? THIS_HOST_ALONE + name() : name();
    }

    public String named(HttpServletRequest request) {
        return named(request.isSecure());
    }

    /** What the browser has sent; the plain name counts for nothing behind TLS. */
    public Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, named(request))).map(cookie -> cookie.getValue());
    }
}
