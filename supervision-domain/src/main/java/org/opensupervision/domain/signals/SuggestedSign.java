package org.opensupervision.domain.signals;

import static org.opensupervision.domain.signals.SignKind.BEHAVIOURAL;
import static org.opensupervision.domain.signals.SignKind.COGNITIVE;
import static org.opensupervision.domain.signals.SignKind.EMOTIONAL;
import static org.opensupervision.domain.signals.SignKind.INTERPERSONAL;
import static org.opensupervision.domain.signals.SignKind.PHYSICAL;

/** What many people in this work notice in themselves, to choose from; their own words do as well. */
public enum SuggestedSign {
    NUMBNESS(EMOTIONAL),
    IRRITABILITY(EMOTIONAL),
    DREAD(EMOTIONAL),
    HOPELESSNESS(EMOTIONAL),
    UNLIKE_ONESELF(EMOTIONAL),
    EXHAUSTION(PHYSICAL),
    POOR_SLEEP(PHYSICAL),
    HEADACHES(PHYSICAL),
    FREQUENT_ILLNESS(PHYSICAL),
    FOG(COGNITIVE),
    FORGETTING(COGNITIVE),
    INTRUSIVE_THOUGHTS(COGNITIVE),
    HARD_DECISIONS(COGNITIVE),
    AVOIDING_CLIENTS(BEHAVIOURAL),
    AVOIDING_SUPERVISION(BEHAVIOURAL),
    LATENESS(BEHAVIOURAL),
    CANCELLING(BEHAVIOURAL),
    OVER_PROMISING(BEHAVIOURAL),
    SKIPPING_LUNCH(BEHAVIOURAL),
    SUBSTANCES(BEHAVIOURAL),
    SNAPPING(INTERPERSONAL),
    WITHDRAWING(INTERPERSONAL),
    OVER_IDENTIFYING(INTERPERSONAL),
    COLDNESS(INTERPERSONAL);

    private final SignKind kind;

    SuggestedSign(SignKind kind) {
        this.kind = kind;
    }

    public SignKind kind() {
        return kind;
    }
}
