package org.opensupervision.domain.riskflags;

/** What an evaluation did to one supervisee's flag; RETURNED leaves its tier as it was. */
public enum FlagChange {
    RAISED,
    ESCALATED,
    EASED,
    CLEARED,
    RETURNED,
    UNCHANGED
}
