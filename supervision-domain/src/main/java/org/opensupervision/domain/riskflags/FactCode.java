package org.opensupervision.domain.riskflags;

/** The facts that a support profile is made of; docs/support-model.md defines each. */
public enum FactCode {
    RECENCY,
    VOLUME,
    ADMINISTRATIVE,
    EDUCATIONAL,
    SUPPORTIVE,
    UNANSWERED_REQUEST
}
