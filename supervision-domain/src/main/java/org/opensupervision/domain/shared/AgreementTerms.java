package org.opensupervision.domain.shared;

/**
 * How often and how much supervision is agreed.
 *
 * @param cadenceDays days from one session to the next, 1 to 366
 * @param agreedMinutes minutes in every 90 days, 0 to 64 800 (12 hours a day)
 */
public record AgreementTerms(int cadenceDays, int agreedMinutes) {

    /** Every 30 days, 180 minutes in 90 days: the support model's defaults. */
    public static final AgreementTerms USUAL = new AgreementTerms(30, 180);

    public boolean cadenceInRange() {
        return cadenceDays >= 1 && cadenceDays <= 366;
    }

    public boolean agreedMinutesInRange() {
        return agreedMinutes >= 0 && agreedMinutes <= 90 * 720;
    }
}
