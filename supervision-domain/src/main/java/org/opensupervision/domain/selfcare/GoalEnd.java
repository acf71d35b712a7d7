package org.opensupervision.domain.selfcare;

/** How a goal ends; letting one go is as good an end as reaching it. */
public enum GoalEnd {
    REACHED,
    LET_GO
}
