package org.opensupervision.projections.evidence;

import java.util.Comparator;
import java.util.stream.IntStream;

/** p values of several tests that are looked at together, adjusted so that looking at many makes none more likely. */
final class ManyTests {

    private ManyTests() {}

    /** Holm: the chance that any is found although there is nothing. */
    static double[] holm(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int n = 0; n < order.length; n++) {
            most = Math.max(most, Math.min(1, (p.length - n) * p[order[n]]));
            adjusted[order[n]] = most;
        }
        return adjusted;
    }

    /** Benjamini and Hochberg: the share of those found that are nothing. */
    static double[] benjaminiHochberg(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int n = order.length - 1; n >= 0; n--) {
            least = Math.min(least, p[order[n]] * p.length / (n + 1));
            adjusted[order[n]] = least;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> p[n]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
