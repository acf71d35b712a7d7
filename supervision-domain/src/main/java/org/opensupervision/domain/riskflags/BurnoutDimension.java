package org.opensupervision.domain.riskflags;

/** The dimensions that the study behind the model pairs with the three functions. */
public enum BurnoutDimension {
    EMOTIONAL_EXHAUSTION,
    DEPERSONALIZATION,
    REDUCED_PERSONAL_ACCOMPLISHMENT
}
