package org.opensupervision.domain.riskflags;

import java.util.UUID;

/** A session, rating or request behind a fact. A rating has the id and reference of the session that it rates. */
public record Evidence(Kind kind, UUID id, String ref) {

    public enum Kind {
        SESSION,
        RATING,
        REQUEST
    }
}
