package org.opensupervision.projections.burnoutrisk;

/** Whether a support profile can be told on a day; the first that applies. */
public enum SupportStatus {
    LEFT,
    UNASSIGNED,
    ON_LEAVE,
    INSUFFICIENT_DATA,
    EVALUATED
}
