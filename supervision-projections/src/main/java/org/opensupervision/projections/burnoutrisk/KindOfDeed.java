package org.opensupervision.projections.burnoutrisk;

/** What somebody did about a flag. */
public enum KindOfDeed {
    ACKNOWLEDGED,
    ACTED_ON,
    DISMISSED,
    SNOOZED,
    CONTESTED
}
