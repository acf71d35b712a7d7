package org.opensupervision.domain.workload;

import org.opensupervision.domain.shared.Rule;

public enum WorkloadRule implements Rule {
    MONTH_HAS_BEGUN("month"),
    CASELOAD_WITHIN_500("caseload"),
    TRAUMA_CASES_WITHIN_CASELOAD("traumaCases"),
    CORRECTION_OF_WORKLOAD_SAYS_WHY("reason"),
    WORKLOAD_HAS_THE_SAME_NUMBERS("caseload");

    private final String field;

    WorkloadRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return this == WORKLOAD_HAS_THE_SAME_NUMBERS;
    }
}
