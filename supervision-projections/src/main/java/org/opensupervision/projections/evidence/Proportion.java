package org.opensupervision.projections.evidence;

import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * So many of so many.
 *
 * @param share 0 to 1
 * @param low end of Wilson's 95% interval
 * @param high end of Wilson's 95% interval
 */
public record Proportion(int count, int of, double share, double low, double high) {

    private static final double CONFIDENCE = 0.95;

    /** @param of at least 1 */
    static Proportion of(int count, int of) {
        double share = (double) count / of;
        ConfidenceInterval wilson = BinomialProportion.getWilsonScoreInterval(of, share, CONFIDENCE);
        return new Proportion(count, of, share, wilson.getLowerBound(), wilson.getUpperBound());
    }
}
