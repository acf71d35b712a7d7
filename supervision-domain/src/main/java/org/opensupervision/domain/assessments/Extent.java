package org.opensupervision.domain.assessments;

/** How much of a result is shared; what is kept private is not shared at all. Answers never are. */
public enum Extent {
    BAND,
    SCORES
}
