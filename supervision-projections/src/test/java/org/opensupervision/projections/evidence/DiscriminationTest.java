package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscriminationTest {

    @Test
    void it_is_the_share_of_pairs_that_are_told_apart_and_half_of_the_ties() {
        double[] scores = {3, 1, 2, 1};
        boolean[] outcomes = {true, false, false, true};

        // 3 over 1 and 2; 1 ties with 1 and is below 2
        assertThat(Discrimination.of(scores, outcomes, 1).auc()).isCloseTo(2.5 / 4, within(1e-12));
    }

    @Test
    void a_score_that_tells_all_is_one_and_one_that_is_the_same_for_all_a_half() {
        boolean[] outcomes = {true, true, false, false, false};

        assertThat(Discrimination.of(new double[] {9, 8, 1, 2, 3}, outcomes, 1)).isEqualTo(new Discrimination(1, 1, 1));
        assertThat(Discrimination.of(new double[] {4, 4, 4, 4, 4}, outcomes, 1))
                .isEqualTo(new Discrimination(.5, .5, .5));
    }

    @Test
    void its_interval_holds_it_and_narrows_with_more_people() {
        Discrimination few = noisy(60);
        Discrimination many = noisy(6_000);

        assertThat(few.auc()).isBetween(few.low(), few.high());
        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 5);
        assertThat(noisy(60)).isEqualTo(few);
    }

    /** Normal scores, a standard deviation apart: Φ(1/√2) = .760. */
    @Test
    void it_comes_out_where_theory_puts_it() {
        Discrimination found = noisy(6_000);

        assertThat(.760).isBetween(found.low(), found.high());
    }

    private static Discrimination noisy(int people) {
        var random = new Random(people);
        double[] scores = new double[people];
        boolean[] outcomes = new boolean[people];
        for (int n = 0; n < people; n++) {
            outcomes[n] = n % 3 == 0;
            scores[n] = random.nextGaussian() + (outcomes[n] ? 1 : 0);
        }
        return Discrimination.of(scores, outcomes, 1);
    }
}
