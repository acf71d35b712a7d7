package org.opensupervision.domain.assessments;

/** What may be done with the texts of an instrument. Scoring keys are facts, which belong to nobody. */
public enum Licence {
    /** Worded here, and shipped. */
    OURS,
    /** May be given away if it is credited, unchanged and not sold; an agency brings the texts. */
    FREE_IF_CREDITED,
    /** Sold by its publisher; an agency brings the texts that it has a licence for. */
    PROPRIETARY,
    /** Whoever uses it asks its authors; an agency brings the texts. */
    ON_REQUEST
}
