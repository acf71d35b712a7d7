package org.opensupervision.domain.assessments;

/** What a scale is about. Burnout and secondary traumatic stress need different help, and are never one thing. */
public enum Concept {
    SATISFACTION,
    ACCOMPLISHMENT,
    SUPPORT,
    BURNOUT,
    SECONDARY_TRAUMATIC_STRESS;

    /** Strengths are said first. */
    public boolean isStrength() {
        return this == SATISFACTION || this == ACCOMPLISHMENT || this == SUPPORT;
    }
}
