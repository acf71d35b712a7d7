package org.opensupervision.projections.burnoutrisk;

/** Names of the numbers behind a fact. They are stored in flags: a name once used keeps its meaning. */
final class FactInput {

    static final String DAYS_SINCE_LAST_SESSION = "daysSinceLastSession";
    static final String DAYS_SINCE_AGREEMENT = "daysSinceAgreement";
    static final String CADENCE_DAYS = "cadenceDays";
    static final String WINDOW_DAYS = "windowDays";
    static final String RECORDED_MINUTES = "recordedMinutes";
    static final String EXPECTED_MINUTES = "expectedMinutes";
    static final String ADEQUACY = "adequacy";
    static final String WAITED_DAYS = "waitedDays";

    private FactInput() {}
}
