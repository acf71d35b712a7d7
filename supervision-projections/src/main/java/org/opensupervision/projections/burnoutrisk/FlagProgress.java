package org.opensupervision.projections.burnoutrisk;

/** How far those who deal with a flag have come since it last got worse. */
public enum FlagProgress {
    NEW,
    ACKNOWLEDGED,
    ACTED_ON
}
