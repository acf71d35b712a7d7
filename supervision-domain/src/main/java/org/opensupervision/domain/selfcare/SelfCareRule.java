package org.opensupervision.domain.selfcare;

import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.shared.Rule;

public enum SelfCareRule implements Rule {
    SELF_CARE_WORDS_WITHIN_LIMIT("support"),
    NAMED_SIGNS_ARE_OWN("signs"),
    SELF_CARE_IS_AGREED("agreement"),
    GOAL_SAYS_EVERYTHING("specific"),
    GOAL_WITHIN_LIMIT("specific"),
    GOAL_IS_FOR_TODAY_OR_LATER("until"),
    GOAL_IS_FOR_A_YEAR_AT_MOST("until"),
    GOAL_IS_NEW("goal"),
    /** Whoever wants everything at once does nothing. */
    TEN_GOALS_AT_MOST("goal"),
    GOAL_IS_OPEN("goal"),
    PARTNER_IS_SOMEBODY_ELSE("partner"),
    PARTNER_IS_ASKED_ONCE("partner"),
    PARTNER_IS_ASKED("partner"),
    PARTNER_HAS_NOT_ANSWERED("partner"),
    PARTNER_IS_THERE("partner"),
    PARTNER_HAS_ACCEPTED("partner"),
    GOALS_ARE_SHARED("partner"),
    REVIEW_WORDS_WITHIN_LIMIT("helped"),
    NEXT_REVIEW_IS_LATER("nextReviewOn"),
    NEXT_REVIEW_WITHIN_HALF_A_YEAR("nextReviewOn");

    private static final Set<SelfCareRule> CONFLICTS = EnumSet.of(
            SELF_CARE_IS_AGREED,
            GOAL_IS_NEW,
            TEN_GOALS_AT_MOST,
            GOAL_IS_OPEN,
            PARTNER_IS_ASKED_ONCE,
            PARTNER_IS_ASKED,
            PARTNER_HAS_NOT_ANSWERED,
            PARTNER_IS_THERE,
            PARTNER_HAS_ACCEPTED,
            GOALS_ARE_SHARED);

    private final String field;

    SelfCareRule(String field) {
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
