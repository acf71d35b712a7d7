package org.opensupervision.benchmarks.task;

import java.util.Arrays;

final class Percentile {

    private Percentile() {}

    /** The smallest value that so many in a hundred do not exceed. */
    static double of(int percent, long... values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent * sorted.length / 100.0);
        return sorted[Math.max(rank, 1) - 1];
    }
}
