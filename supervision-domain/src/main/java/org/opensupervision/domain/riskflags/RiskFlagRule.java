package org.opensupervision.domain.riskflags;

import org.opensupervision.domain.shared.Rule;

public enum RiskFlagRule implements Rule {
    /** A flag never follows a profile that is older than the one it followed last. */
    FOLLOWS_FORWARD("asOf"),
    EVALUATES_FORWARD("asOf"),
    FLAG_IS_OPEN("flag"),
    /** Whom a flag is about may contest it; what is done about it is for the organisation to say. */
    OTHERS_DEAL_WITH_FLAG("by"),
    CONTESTED_BY_ITS_SUPERVISEE("by"),
    /** By each person, until it gets worse or returns. */
    FLAG_ACKNOWLEDGED_ONCE("flag"),
    FLAG_SET_ASIDE_ONCE("flag"),
    OTHER_ACTION_SAYS_WHAT("words"),
    SNOOZE_SAYS_WHY("words"),
    CONTEST_SAYS_WHY("words"),
    WORDS_ABOUT_FLAG_WITHIN_LIMIT("words");

    private final String field;

    RiskFlagRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return !field.equals("words");
    }
}
