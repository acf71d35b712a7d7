package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/** A browser holds a secret; the session is kept under its digest, which opens nothing. */
@Component
class SessionSecrets implements SessionIdGenerator, HttpSessionIdResolver {

    /** Between the beginning of a session and the answer that brings it to the browser, which one thread does. */
    private static final ThreadLocal<@Nullable Secret> BEGUN = new ThreadLocal<>();

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    SessionSecrets(CookieSerializer cookie) {
        cookies.setCookieSerializer(cookie);
    }

    @Override
    public String generate() {
        Secret secret = Secret.random("");
        BEGUN.set(secret);
        return idOf(secret);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream()
                .map(Secret::new)
                .map(SessionSecrets::idOf)
                .toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        Secret secret = BEGUN.get();
        if (secret == null || !MessageDigest.isEqual(idOf(secret).getBytes(US_ASCII), sessionId.getBytes(US_ASCII))) {
            throw new IllegalStateException("a session was begun by another thread");
        }
        cookies.setSessionId(request, response, secret.text());
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }

    private static String idOf(Secret secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.digest());
    }
}
