package org.opensupervision.domain.riskflags;

import java.time.LocalDate;

/**
 * What two versions say of the same records as of the end of a month. People are counted in fives, 10 standing for 10 to
 * 14, so that no number says anything of fewer than five, nor the difference of two.
 *
 * @param onlyInForce people flagged by the version in force alone
 * @param onlyTried people flagged by the version that was tried alone
 */
public record TrialMonth(LocalDate asOf, TrialCounts inForce, TrialCounts tried, int onlyInForce, int onlyTried) {

    private static final int FIVE = 5;

    public record TrialCounts(int evaluated, int watch, int review) {

        public TrialCounts {
            evaluated = inFives(evaluated);
            watch = inFives(watch);
            review = inFives(review);
        }
    }

    public TrialMonth {
        onlyInForce = inFives(onlyInForce);
        onlyTried = inFives(onlyTried);
    }

    private static int inFives(int people) {
        return people / FIVE * FIVE;
    }
}
