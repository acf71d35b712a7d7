package org.opensupervision.projections.notices;

import java.time.Duration;

/** Of what people are told; {@code notice.…} in messages.properties has the words. */
public enum KindOfNotice {
    /** So seldom that nobody who guesses sees by how long it takes whether there is anybody to be told. */
    MANY_FAILED_ATTEMPTS(Duration.ofHours(1)),
    WRONG_CODE,
    NEW_BROWSER,
    PASSWORD_CHANGED,
    PASSWORD_LINK_MADE,
    EMAIL_CHANGED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    PROVIDER_ACCOUNT_ADDED,
    PROVIDER_ACCOUNT_REMOVED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    TOKEN_RUNS_OUT,
    GLASS_BROKEN,
    /** To a reviewer: a flag that persists. */
    FLAG_TO_FOLLOW,
    /** To its supervisors. */
    FLAG_CONTESTED,
    /** To whom it is about: somebody did something about it. */
    FLAG_DEALT_WITH;

    private final Duration atMostEvery;

    KindOfNotice() {
        this(Duration.ZERO);
    }

    KindOfNotice(Duration atMostEvery) {
        this.atMostEvery = atMostEvery;
    }

    /** Whose page says more. */
    public boolean isAboutFlag() {
        return this == FLAG_TO_FOLLOW || this == FLAG_CONTESTED || this == FLAG_DEALT_WITH;
    }

    Duration atMostEvery() {
        return atMostEvery;
    }
}
