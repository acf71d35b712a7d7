package org.opensupervision.domain.workload;

/**
 * @param clients carried in the month, 0 to 500
 * @param traumaExposed those of them with whom the work is on trauma
 */
public record Caseload(int clients, int traumaExposed) {

    private static final int MOST = 500;

    boolean isWithinLimit() {
        return clients >= 0 && clients <= MOST;
    }

    boolean holdsItsTraumaWork() {
        return traumaExposed >= 0 && traumaExposed <= clients;
    }
}
