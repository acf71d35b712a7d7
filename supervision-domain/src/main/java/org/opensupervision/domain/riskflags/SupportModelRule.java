package org.opensupervision.domain.riskflags;

import org.opensupervision.domain.shared.Rule;

public enum SupportModelRule implements Rule {
    MODEL_CODE_IS_PLAIN("code"),
    MODEL_CODE_IS_FREE("code"),
    WINDOW_IN_RANGE("windowDays"),
    MINIMUM_DAYS_IN_RANGE("minimumDays"),
    LATE_IN_RANGE("latePercent"),
    VERY_LATE_AFTER_LATE("veryLatePercent"),
    FEW_MINUTES_IN_RANGE("fewMinutesPercent"),
    ADMINISTRATIVE_WEIGHT_IN_RANGE("administrativeWeight"),
    EDUCATIONAL_WEIGHT_IN_RANGE("educationalWeight"),
    SUPPORTIVE_WEIGHT_IN_RANGE("supportiveWeight"),
    LOW_ADEQUACY_IN_RANGE("lowAdequacy"),
    WAITING_IN_RANGE("waitingDays"),
    LONG_WAITING_AFTER_WAITING("longWaitingDays"),
    WATCH_IN_RANGE("watchFrom"),
    REVIEW_AFTER_WATCH("reviewFrom"),
    MODEL_IS_KNOWN("code"),
    MODEL_IS_NOT_IN_FORCE("code"),
    TRIED_BESIDE_THE_ONE_IN_FORCE("against"),
    /** Beside the one that it replaces. What was in force before has been tried by that. */
    TRIED_BEFORE_SWITCH("code"),
    SWITCH_SAYS_WHY("reason"),
    REASON_OF_SWITCH_WITHIN_LIMIT("reason");

    private final String field;

    SupportModelRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return switch (this) {
            case MODEL_CODE_IS_FREE, MODEL_IS_NOT_IN_FORCE, TRIED_BESIDE_THE_ONE_IN_FORCE, TRIED_BEFORE_SWITCH -> true;
            default -> false;
        };
    }
}
