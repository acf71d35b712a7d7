package org.opensupervision.domain.sessions;

/** Only what was held counts; what fell through is kept beside it, so that a gap can be explained. */
public enum SessionOutcome {
    HELD,
    CANCELLED,
    NO_SHOW
}
