package org.opensupervision.domain.assessments;

/** For whom, or for what, somebody shares a result. */
public enum Audience {
    /** Those who supervise them on the day of looking. */
    SUPERVISORS,
    /** The agency's evidence: counted together with others, and read by nobody. */
    EVIDENCE
}
