package org.opensupervision.domain.shared;

/** The three functions of supervision (Kadushin; NASW/ASWB Best Practice Standards 2013), always in this order. */
public enum SupervisionFunction {
    ADMINISTRATIVE,
    EDUCATIONAL,
    SUPPORTIVE
}
