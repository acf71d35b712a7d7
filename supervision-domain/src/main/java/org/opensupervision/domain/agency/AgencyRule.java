package org.opensupervision.domain.agency;

import org.opensupervision.domain.shared.Rule;

public enum AgencyRule implements Rule {
    AGENCY_HAS_A_NAME("name"),
    USUAL_CADENCE_IN_RANGE("cadenceDays"),
    USUAL_MINUTES_IN_RANGE("agreedMinutes"),
    TEAM_HAS_A_NAME("name"),
    TEAM_NAME_IS_FREE("name"),
    TEAM_IS_OPEN("team"),
    POLICY_DIFFERS("policy"),
    LOCALE_IS_KNOWN("locale"),
    LOCALE_DIFFERS("locale"),
    CRISIS_LINES_ARE_FEW("lines"),
    CRISIS_LINES_ARE_COMPLETE("lines"),
    CRISIS_LINES_DIFFER("lines");

    private final String field;

    AgencyRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return this == TEAM_NAME_IS_FREE;
    }
}
