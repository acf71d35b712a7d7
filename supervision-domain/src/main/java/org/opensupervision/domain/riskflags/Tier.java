package org.opensupervision.domain.riskflags;

/** How far a support profile looks like the support that goes with burnout in published data; not a diagnosis. */
public enum Tier {
    NONE,
    WATCH,
    REVIEW
}
