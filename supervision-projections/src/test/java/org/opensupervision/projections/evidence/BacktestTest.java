package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opensupervision.domain.riskflags.Tier.NONE;
import static org.opensupervision.domain.riskflags.Tier.REVIEW;
import static org.opensupervision.domain.riskflags.Tier.WATCH;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.projections.aggregates.Attacker;
import org.opensupervision.projections.aggregates.Attacker.Value;
import org.opensupervision.projections.aggregates.SmallGroups;

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

    /** Whoever knows whose tier is which adds and subtracts what is told of how many were burned out. */
    @Test
    void nothing_that_is_told_says_anything_of_fewer() {
        var random = new Random(26);
        int told = 0;
        for (int n = 0; n < 400; n++) {
            Map<Tier, Integer> sizes = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                sizes.put(tier, random.nextInt(40));
            }
            List<Foretold> people = sizes.entrySet().stream()
                    .flatMap(
                            tier -> group(tier.getKey(), tier.getValue(), random.nextInt(tier.getValue() + 1)).stream())
                    .toList();
            var attacker = new Attacker();
            Backtest.of(people, SmallGroups.USUAL, 1).ifPresent(backtest -> {
                attacker.isTold(of(sizes, Tier.values()));
                attacker.isTold(of(sizes, WATCH, REVIEW));
                backtest.byTier().forEach((tier, found) -> {
                    assertThat(found.of()).isEqualTo(sizes.get(tier));
                    attacker.isTold(of(sizes, tier));
                });
            });
            told += attacker.answers();
            assertThat(attacker.determinedOfFewerThan(SmallGroups.USUAL))
                    .as("%s", sizes)
                    .isEmpty();
        }
        assertThat(told).as("or it would be easy").isGreaterThan(800);
    }

    private static Set<Value> of(Map<Tier, Integer> sizes, Tier... tiers) {
        return Stream.of(tiers)
                .flatMap(tier ->
                        IntStream.range(0, sizes.get(tier)).mapToObj(n -> new Value(tier + " " + n, "burned out")))
                .collect(Collectors.toSet());
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
