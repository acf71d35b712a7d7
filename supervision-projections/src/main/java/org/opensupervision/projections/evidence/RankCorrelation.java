package org.opensupervision.projections.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * How two measures of the same people go together: Spearman's ρ over midranks, the interval of Bonett and Wright (2000),
 * and a two-sided permutation test, the same for the same seed.
 *
 * @param n people, at least {@value #FEWEST}
 * @param rho -1 to 1
 * @param standardError of ρ, from that of its Fisher transform
 * @param low end of the 95% interval
 * @param high end of the 95% interval
 * @param p (b + 1) / (m + 1), where b of m = {@value #PERMUTATIONS} permutations are as far from 0
 */
public record RankCorrelation(int n, double rho, double standardError, double low, double high, double p) {

    static final int FEWEST = 4;
    static final int PERMUTATIONS = 10_000;

    private static final double ROUNDING = 1e-12;
    private static final double Z = new NormalDistribution().inverseCumulativeProbability(0.975);
    private static final NaturalRanking MIDRANKS = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    /** Nothing where there are too few, or where one of the measures is the same for everybody. */
    public static Optional<RankCorrelation> of(double[] one, double[] other, long seed) {
        if (one.length < FEWEST || isConstant(one) || isConstant(other)) {
            return Optional.empty();
        }
        double[] ranks = MIDRANKS.rank(one);
        double[] otherRanks = MIDRANKS.rank(other);
        double rho = new PearsonsCorrelation().correlation(ranks, otherRanks);
        return Optional.of(with(one.length, rho, p(ranks, otherRanks, rho, seed)));
    }

    private static RankCorrelation with(int n, double rho, double p) {
        double ofTransform = Math.sqrt((1 + rho * rho / 2) / (n - 3));
        double transform = Math.log((1 + rho) / (1 - rho)) / 2;
        return new RankCorrelation(
                n,
                rho,
                ofTransform * (1 - rho * rho),
                Math.tanh(transform - Z * ofTransform),
                Math.tanh(transform + Z * ofTransform),
                p);
    }

    private static double p(double[] ranks, double[] others, double rho, long seed) {
        double[] centred = centred(ranks);
        double[] shuffled = centred(others);
        double size = Math.sqrt(product(centred, centred) * product(shuffled, shuffled));
        RandomGenerator random = RANDOM.create(seed);
        int asFar = 0;
        for (int n = 0; n < PERMUTATIONS; n++) {
            shuffle(shuffled, random);
            asFar += Math.abs(product(centred, shuffled) / size) >= Math.abs(rho) - ROUNDING ? 1 : 0;
        }
        return (asFar + 1.0) / (PERMUTATIONS + 1.0);
    }

    private static double[] centred(double[] ranks) {
        double mean = (ranks.length + 1) / 2.0;
        return Arrays.stream(ranks).map(rank -> rank - mean).toArray();
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int n = 0; n < one.length; n++) {
            sum += one[n] * other[n];
        }
        return sum;
    }

    private static void shuffle(double[] values, RandomGenerator random) {
        for (int last = values.length - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            double value = values[chosen];
            values[chosen] = values[last];
            values[last] = value;
        }
    }

    private static boolean isConstant(double[] measure) {
        return Arrays.stream(measure).distinct().limit(2).count() < 2;
    }
}
