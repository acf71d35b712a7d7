package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opensupervision.domain.riskflags.Tier.NONE;
import static org.opensupervision.domain.riskflags.Tier.REVIEW;
import static org.opensupervision.domain.riskflags.Tier.WATCH;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riskflags.Tier;

class BacktestTest {

    @Test
    void it_says_how_many_were_flagged_burned_out_and_both() {
        Backtest found = Backtest.of(people(group(NONE, 60, 12), group(WATCH, 20, 8), group(REVIEW, 20, 12)), 10, 1)
                .orElseThrow();

        assertThat(found.flagged())
                .extracting(Proportion::count, Proportion::of)
                .containsExactly(40, 100);
        assertThat(found.burnedOut().share()).isEqualTo(.32);
        assertThat(found.precision())
                .extracting(Proportion::count, Proportion::of)
                .containsExactly(20, 40);
        assertThat(found.recall()).extracting(Proportion::count, Proportion::of).containsExactly(20, 32);
        assertThat(found.byTier().get(REVIEW).share()).isEqualTo(.6);
        // Wilson's interval for 12 of 20, as published tables have it
        assertThat(found.byTier().get(REVIEW).low()).isCloseTo(.3866, within(5e-5));
        assertThat(found.byTier().get(REVIEW).high()).isCloseTo(.7812, within(5e-5));
        assertThat(found.points().auc())
                .isBetween(found.points().low(), found.points().high());
        assertThat(found.isTooGood()).isFalse();
    }

    @Test
    void of_too_few_people_or_outcomes_nothing_is_told() {
        assertThat(Backtest.of(people(group(NONE, 19, 5), group(REVIEW, 10, 8)), 10, 1))
                .isEmpty();
        assertThat(Backtest.of(people(group(NONE, 20, 5), group(REVIEW, 10, 4)), 10, 1))
                .isEmpty();
        assertThat(Backtest.of(people(group(NONE, 20, 18), group(REVIEW, 10, 8)), 10, 1))
                .isEmpty();
        assertThat(Backtest.of(people(group(NONE, 20, 5), group(REVIEW, 10, 5)), 10, 1))
                .isPresent();
    }

    @Test
    void few_who_are_flagged_or_not_are_told_of_in_no_way() {
        assertThat(Backtest.of(people(group(NONE, 60, 20), group(REVIEW, 9, 8)), 10, 1))
                .isEmpty();
        assertThat(Backtest.of(people(group(NONE, 9, 1), group(REVIEW, 60, 30)), 10, 1))
                .isEmpty();
        assertThat(Backtest.of(people(group(NONE, 60, 20), group(WATCH, 4, 2), group(REVIEW, 30, 8)), 10, 1)
                        .orElseThrow()
                        .byTier())
                .containsOnlyKeys(NONE);
    }

    @Test
    void a_profile_that_tells_too_well_is_not_believed() {
        assertThat(Backtest.of(people(group(NONE, 60, 1), group(REVIEW, 40, 39)), 10, 1)
                        .orElseThrow()
                        .isTooGood())
                .isTrue();
    }

    @SafeVarargs
    private static List<Foretold> people(List<Foretold>... groups) {
        return Stream.of(groups).flatMap(List::stream).toList();
    }

    private static List<Foretold> group(Tier tier, int people, int burnedOut) {
        int points = tier == NONE ? 1 : tier == WATCH ? 3 : 6;
        List<Foretold> group = new ArrayList<>(Collections.nCopies(burnedOut, new Foretold(tier, points, 20, true)));
        group.addAll(Collections.nCopies(people - burnedOut, new Foretold(tier, points, 20, false)));
        return group;
    }
}
