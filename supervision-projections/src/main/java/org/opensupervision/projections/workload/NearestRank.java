package org.opensupervision.projections.workload;

import java.util.Collection;

/**
 * The smallest value that so many percent of all are not above: the value at rank ⌈percent · n / 100⌉, which is always
 * one that somebody has. PostgreSQL's percentile_disc is the same.
 */
final class NearestRank {

    private static final int ALL = 100;

    private NearestRank() {}

    /** @param percent above 0, up to 100 */
    static double of(Collection<? extends Number> values, int percent) {
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return sorted[Math.ceilDiv(percent * sorted.length, ALL) - 1];
    }
}
