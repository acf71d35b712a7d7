package org.opensupervision.domain.riskflags;

import org.opensupervision.domain.shared.Rule;

public enum RiskFlagRule implements Rule {
    /** A flag never follows a profile that is older than the one it followed last. */
    FOLLOWS_FORWARD("asOf"),
    EVALUATES_FORWARD("asOf");

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
        return true;
    }
}
