package org.opensupervision.domain.riskflags;

/** What an organisation does where support has thinned. */
public enum FlagAction {
    SESSION_BOOKED,
    COVER_OFFERED,
    CASELOAD_ADJUSTED,
    /** Said in words. */
    OTHER
}
