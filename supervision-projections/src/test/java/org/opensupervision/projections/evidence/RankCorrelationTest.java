package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    private static final double[] Y = {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19};
    private static final double[] X = {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51};
    private static final long SEED = 7;

    @Test
    void it_is_what_the_published_example_says() {
        RankCorrelation found = RankCorrelation.of(X, Y, SEED).orElseThrow();

        assertThat(found.n()).isEqualTo(15);
        assertThat(found.rho()).isCloseTo(.8699640, within(2e-7));
        assertThat(found.standardError()).isCloseTo(.0824133, within(2e-7));
        assertThat(found.low()).isCloseTo(.5840951, within(2e-7));
        assertThat(found.high()).isCloseTo(.9638297, within(2e-7));
        assertThat(found.p()).isBetween(1.0 / 10_001, 5.0 / 10_001);
    }

    @Test
    void its_p_is_the_share_of_all_orders_where_they_can_be_counted() {
        double[] one = {1, 2, 3, 4, 5};
        double[] other = {1, 2, 3, 5, 4};

        // ρ is .9: of the 120 orders one has 1, four have .9, and as many are as far below 0
        assertThat(RankCorrelation.of(one, other, SEED).orElseThrow().p()).isCloseTo(10.0 / 120, within(.01));
    }

    @Test
    void measures_that_have_nothing_to_do_with_each_other_are_found_to_go_together_one_time_in_twenty() {
        var random = new Random(SEED);
        long found = IntStream.range(0, 200)
                .filter(n -> RankCorrelation.of(noise(random), noise(random), n)
                                .orElseThrow()
                                .p()
                        <= .05)
                .count();

        assertThat(found).isBetween(3L, 18L);
    }

    @Test
    void the_same_seed_gives_the_same_p_and_which_way_round_they_are_given_no_other_rho() {
        RankCorrelation found = RankCorrelation.of(X, Y, SEED).orElseThrow();

        assertThat(RankCorrelation.of(X, Y, SEED)).hasValue(found);
        assertThat(RankCorrelation.of(Y, X, SEED).orElseThrow().rho()).isCloseTo(found.rho(), within(1e-12));
    }

    @Test
    void of_too_few_or_where_all_are_alike_nothing_is_said() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, SEED))
                .isEmpty();
        assertThat(RankCorrelation.of(new double[] {5, 5, 5, 5}, new double[] {1, 2, 3, 4}, SEED))
                .isEmpty();
    }

    private static double[] noise(Random random) {
        return random.doubles(12).toArray();
    }
}
