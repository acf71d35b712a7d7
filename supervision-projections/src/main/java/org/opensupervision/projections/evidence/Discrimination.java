package org.opensupervision.projections.evidence;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How well a score tells people with an outcome from those without: the chance that one with it has the higher score of
 * two, a tie counting half, with a percentile interval from a bootstrap over people, the same for the same seed.
 *
 * @param auc 0 to 1; 0.5 tells nothing
 * @param low end of the 95% interval
 * @param high end of the 95% interval
 */
public record Discrimination(double auc, double low, double high) {

    static final int RESAMPLES = 2_000;

    private static final double TAIL = 0.025;
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    /** Of people some of whom have the outcome, and some of whom have not. */
    static Discrimination of(double[] scores, boolean[] outcomes, long seed) {
        double[] levels = Arrays.stream(scores).distinct().sorted().toArray();
        int[] level = Arrays.stream(scores)
                .mapToInt(score -> Arrays.binarySearch(levels, score))
                .toArray();
        double[] aucs = resampled(level, levels.length, outcomes, RANDOM.create(seed));
        return new Discrimination(
                auc(counts(level, levels.length, outcomes)),
                aucs[(int) Math.floor(TAIL * (aucs.length - 1))],
                aucs[(int) Math.ceil((1 - TAIL) * (aucs.length - 1))]);
    }

    /** Sorted; a resample in which everybody or nobody has the outcome says nothing. */
    private static double[] resampled(int[] level, int levels, boolean[] outcomes, RandomGenerator random) {
        double[] aucs = new double[RESAMPLES];
        for (int n = 0; n < RESAMPLES; n++) {
            do {
                aucs[n] = auc(resample(level, levels, outcomes, random));
            } while (Double.isNaN(aucs[n]));
        }
        Arrays.sort(aucs);
        return aucs;
    }

    private static long[][] resample(int[] level, int levels, boolean[] outcomes, RandomGenerator random) {
        long[][] counts = new long[2][levels];
        for (int n = 0; n < level.length; n++) {
            int drawn = random.nextInt(level.length);
            counts[outcomes[drawn] ? 1 : 0][level[drawn]]++;
        }
        return counts;
    }

    private static long[][] counts(int[] level, int levels, boolean[] outcomes) {
        long[][] counts = new long[2][levels];
        for (int n = 0; n < level.length; n++) {
            counts[outcomes[n] ? 1 : 0][level[n]]++;
        }
        return counts;
    }

    private static double auc(long[][] counts) {
        double pairsWon = 0;
        long below = 0;
        for (int level = 0; level < counts[0].length; level++) {
            pairsWon += counts[1][level] * (below + counts[0][level] / 2.0);
            below += counts[0][level];
        }
        return pairsWon / ((double) below * Arrays.stream(counts[1]).sum());
    }
}
