package org.opensupervision.domain.riskflags;

/** What an evaluation did to one supervisee's flag. */
public enum FlagChange {
    RAISED,
    ESCALATED,
    EASED,
    CLEARED,
    UNCHANGED
}
