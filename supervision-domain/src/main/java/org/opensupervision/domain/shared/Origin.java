package org.opensupervision.domain.shared;

/** Whether a fact was entered here, or carried over from the log that an agency kept before. */
public enum Origin {
    ENTERED,
    CARRIED_OVER
}
