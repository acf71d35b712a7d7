package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * What a request bears: {@code Authorization: Bearer …}, or {@code DPoP …} with a proof that its sender has the key which
 * the token is bound to (RFC 9449).
 *
 * @param proofs as many as there are headers; one that counts is alone
 */
record Borne(Secret token, boolean bound, List<String> proofs, HttpServletRequest request) {

    private static final String BEARER = "Bearer ";
    private static final String BOUND = "DPoP ";
    private static final String PROOF = "DPoP";

    static Optional<Borne> by(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        if (begins(header, BOUND)) {
            return Optional.of(borne(header, BOUND, request));
        }
        return begins(header, BEARER) ? Optional.of(borne(header, BEARER, request)) : Optional.empty();
    }

    private static boolean begins(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Borne borne(String header, String scheme, HttpServletRequest request) {
        return new Borne(
                new Secret(header.substring(scheme.length()).strip()),
                scheme.equals(BOUND),
                Collections.list(request.getHeaders(PROOF)),
                request);
    }
}
