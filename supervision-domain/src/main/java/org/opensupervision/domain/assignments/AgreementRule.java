package org.opensupervision.domain.assignments;

import org.opensupervision.domain.shared.Rule;

public enum AgreementRule implements Rule {
    NOBODY_SUPERVISES_THEMSELVES("supervisor"),
    AGREEMENT_ENDS_NOT_BEFORE_IT_BEGINS("to"),
    CADENCE_IN_RANGE("cadenceDays"),
    AGREED_MINUTES_IN_RANGE("agreedMinutes"),
    AGREEMENT_IS_NEW("from"),
    AGREEMENT_HAS_THE_SAME_CONTENT("from"),
    AGREEMENT_DIFFERS("terms"),
    CHANGES_WITHIN_THE_AGREEMENT("from"),
    CHANGES_AFTER_THE_LAST_CHANGE("from"),
    ENDS_WITHIN_THE_AGREEMENT("lastDay");

    private final String field;

    AgreementRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return this == AGREEMENT_IS_NEW || this == AGREEMENT_HAS_THE_SAME_CONTENT;
    }
}
