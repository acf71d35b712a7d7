package org.opensupervision.domain.recovery;

import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.shared.Rule;

public enum RecoveryPlanRule implements Rule {
    /** Nobody has two open plans. */
    NO_PLAN_IS_OPEN("plan"),
    PLAN_IS_OPEN("plan"),
    WORDS_OF_PLAN_WITHIN_LIMIT("words"),
    PLAN_IS_SHARED_WITH_SOMEBODY_ELSE("supervisorId"),
    PLAN_IS_SHARED("plan"),
    ADJUSTED_BY_ONE_OF_THE_TWO("plan"),
    ADJUSTMENT_SAYS_SOMETHING("casesAtMost"),
    ADJUSTMENT_WITHIN_LIMITS("casesAtMost"),
    ADJUSTMENT_FROM_TODAY_OR_LATER("from"),
    DAYS_OF_ADJUSTMENT_IN_ORDER("until"),
    /** Half a year: what is never looked at again becomes a rule. */
    ADJUSTMENT_ENDS_OR_IS_REVIEWED("reviewOn"),
    ADJUSTMENT_WAITS("adjustment"),
    ADJUSTMENT_AGREED_BY_THE_OTHER("adjustment"),
    ADJUSTMENT_IS_NOT_OVER("adjustment"),
    ADJUSTMENT_IS_AGREED("adjustment"),
    ADJUSTMENT_ENDED_WITH_WORDS("words");

    private static final Set<RecoveryPlanRule> CONFLICTS = EnumSet.of(
            NO_PLAN_IS_OPEN,
            PLAN_IS_OPEN,
            PLAN_IS_SHARED,
            ADJUSTMENT_WAITS,
            ADJUSTMENT_IS_NOT_OVER,
            ADJUSTMENT_IS_AGREED);

    private final String field;

    RecoveryPlanRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return CONFLICTS.contains(this);
    }
}
