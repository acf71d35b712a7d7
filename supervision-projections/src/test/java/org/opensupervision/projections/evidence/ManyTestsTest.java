package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ManyTestsTest {

    /** By R's p.adjust. */
    @Test
    void they_are_adjusted_as_elsewhere() {
        double[] p = {.01, .04, .03, .005};

        assertThat(ManyTests.holm(p)).containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
        assertThat(ManyTests.benjaminiHochberg(p)).containsExactly(new double[] {.02, .04, .04, .02}, within(1e-12));
    }

    @Test
    void none_is_more_than_certain_and_none_is_less_than_it_was() {
        assertThat(ManyTests.holm(.9, .8, .001)).containsExactly(new double[] {1, 1, .003}, within(1e-12));
        assertThat(ManyTests.benjaminiHochberg(.9, .9)).containsExactly(new double[] {.9, .9}, within(1e-12));
    }
}
