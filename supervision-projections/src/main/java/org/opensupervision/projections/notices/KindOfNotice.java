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
    FLAG_TO_FOLLOW(ByMail.USUALLY),
    /** To its supervisors. */
    FLAG_CONTESTED(ByMail.USUALLY),
    /** To whom it is about: somebody did something about it. */
    FLAG_DEALT_WITH(ByMail.IF_CHOSEN),
    /** To the current supervisors of whoever asks, and to whom a request is handed. */
    REQUEST_WAITING(ByMail.USUALLY),
    /** To the backup. */
    REQUEST_FOR_BACKUP(ByMail.USUALLY),
    /** To whoever asked. */
    REQUEST_PASSED_ON(ByMail.IF_CHOSEN),
    SESSION_TO_SIGN(ByMail.USUALLY),
    SESSION_TO_CONFIRM(ByMail.USUALLY),
    /** To whom it is about: it was raised or has escalated. */
    FLAG_ABOUT_YOU(ByMail.IF_CHOSEN),
    QUARTERLY_REVIEW(ByMail.USUALLY),
    /** To a supervisor: somebody wants to work on their recovery plan with them. */
    RECOVERY_PLAN_SHARED(ByMail.IF_CHOSEN),
    /** To the other of the two between whom an adjustment is. */
    ADJUSTMENT_WAITING(ByMail.USUALLY),
    ADJUSTMENT_IS_AGREED(ByMail.IF_CHOSEN),
    ADJUSTMENT_HAS_ENDED(ByMail.IF_CHOSEN),
    /** To both. */
    ADJUSTMENT_TO_REVIEW(ByMail.USUALLY),
    /** To whom somebody asks to be their partner in a self-care agreement. */
    PARTNER_ASKED(ByMail.USUALLY),
    /** To whoever asked. */
    PARTNER_ACCEPTED(ByMail.IF_CHOSEN),
    /** At once, or later. */
    PARTNER_DECLINED(ByMail.IF_CHOSEN);

    private enum ByMail {
        NEVER,
        IF_CHOSEN,
        USUALLY
    }

    private final Duration atMostEvery;
    private final ByMail byMail;

    KindOfNotice() {
        this(Duration.ZERO, ByMail.NEVER);
    }

    KindOfNotice(Duration atMostEvery) {
        this(atMostEvery, ByMail.NEVER);
    }

    KindOfNotice(ByMail byMail) {
        this(Duration.ZERO, byMail);
    }

    KindOfNotice(Duration atMostEvery, ByMail byMail) {
        this.atMostEvery = atMostEvery;
        this.byMail = byMail;
    }

    /** Whether somebody can be told by mail as well that there is such a notice. */
    public boolean mayGoByMail() {
        return byMail != ByMail.NEVER;
    }

    /** For who has not chosen: only what waits for them. */
    public boolean usuallyGoesByMail() {
        return byMail == ByMail.USUALLY;
    }

    Duration atMostEvery() {
        return atMostEvery;
    }
}
