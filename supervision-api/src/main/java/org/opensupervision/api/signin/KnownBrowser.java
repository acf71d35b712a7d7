package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.OwnCookie;
import org.opensupervision.api.security.Secret;
import org.opensupervision.api.security.SignIn;
import org.opensupervision.api.security.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Whether somebody has signed in from this browser before. If not they are told, and it is known from then on. */
@Component
class KnownBrowser {

    private static final Duration KNOWN_FOR = Duration.ofDays(180);

    private final SignIn signIn;

    KnownBrowser(SignIn signIn) {
        this.signIn = signIn;
    }

    /** What it shows; nothing where another site led to us, because it shows it to none but this one. */
    static @Nullable Secret shown(HttpServletRequest request) {
        return OwnCookie.DEVICE.in(request).map(Secret::new).orElse(null);
    }

    void welcome(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        Secret shown = shown(request);
        remember(person, signIn.isKnown(shown, person), request, response);
    }

    void remember(SignedIn person, boolean known, HttpServletRequest request, HttpServletResponse response) {
        if (!known) {
            ResponseCookie cookie = ResponseCookie.from(
                            OwnCookie.DEVICE.named(request),
                            signIn.remember(person).text())
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Strict")
                    .path("/")
                    .maxAge(KNOWN_FOR)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
