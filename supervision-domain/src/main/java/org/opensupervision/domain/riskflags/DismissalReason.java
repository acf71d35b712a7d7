package org.opensupervision.domain.riskflags;

/** Why a flag needs nothing. Each is about support or its record, none about a person. */
public enum DismissalReason {
    /** Support took place that is not in the records. */
    RECORDS_INCOMPLETE,
    SUPPORTED_ELSEWHERE,
    /** Less was agreed for now, with whom it is about. */
    LESS_AGREED,
    ALREADY_ANSWERED,
    /** What was agreed does not fit the work any more. */
    AGREEMENT_OUTDATED
}
