package org.opensupervision.api.web;

import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/**
 * Who asks, for which agency; controllers take it as a parameter.
 *
 * @param request tells one request from another under the same key
 * @param idempotencyKey from the header {@code Idempotency-Key}
 */
public record Caller(
        AgencyId agency,
        PersonId person,
        Fingerprint request,
        @Nullable String idempotencyKey) {

    public SignedIn signedIn() {
        return new SignedIn(agency, person);
    }

    /** One of several things that one request asks for, each to be done once. */
    public Caller about(Object thing) {
        return new Caller(agency, person, request, idempotencyKey == null ? null : idempotencyKey + "/" + thing);
    }

    /** Ids that the caller's key decides, so that a repeated request names the same thing. */
    public String idSource() {
        return idempotencyKey == null ? "" : person + "/" + idempotencyKey;
    }
}
