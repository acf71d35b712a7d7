package org.opensupervision.domain.recovery;

public enum PlanEnding {
    DONE,
    SET_ASIDE
}
