package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Beside the session, so that a page for strangers needs none. */
final class CsrfCookie implements CsrfTokenRepository {

    private final CsrfTokenRepository secure = cookie(true);
    private final CsrfTokenRepository plain = cookie(false);

    private static CsrfTokenRepository cookie(boolean secure) {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(OwnCookie.CSRF.named(secure));
        cookie.setCookiePath("/");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(it -> it.secure(secure).httpOnly(true).sameSite("Strict"));
        return cookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
