package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opensupervision.domain.riskflags.BurnoutDimension.DEPERSONALIZATION;
import static org.opensupervision.domain.riskflags.BurnoutDimension.EMOTIONAL_EXHAUSTION;
import static org.opensupervision.domain.shared.SupervisionFunction.ADMINISTRATIVE;
import static org.opensupervision.domain.shared.SupervisionFunction.EDUCATIONAL;
import static org.opensupervision.domain.shared.SupervisionFunction.SUPPORTIVE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.evidence.Cell.Standing;

class NineCellsTest {

    private static final int SUPERVISORS = 7;

    /** What a function does to its own dimension, and nothing else does. */
    private static final double TRUTH = -.35;

    @Test
    void of_many_the_interval_of_each_pair_holds_what_is_true_of_it() {
        List<Cell> cells = NineCells.of(people(2_000), 1);

        assertThat(cells).hasSize(9).allSatisfy(cell -> {
            assertThat(cell.standing()).isEqualTo(Standing.FOUND);
            assertThat(cell.supervisors()).isEqualTo(SUPERVISORS);
        });
        assertThat(cells).filteredOn(Cell::prespecified).hasSize(3).allSatisfy(cell -> {
            assertThat(cell.correlation().low()).isLessThan(spearman(TRUTH));
            assertThat(cell.correlation().high()).isGreaterThan(spearman(TRUTH));
            assertThat(cell.adjustedP()).isCloseTo(3.0 / 10_001, within(1e-9));
        });
        assertThat(cells).filteredOn(cell -> !cell.prespecified()).hasSize(6).allSatisfy(cell -> assertThat(
                        cell.adjustedP())
                .isGreaterThan(.05));
    }

    @Test
    void below_thirty_nothing_is_said_not_even_how_many_and_below_a_hundred_it_is_a_hint() {
        assertThat(NineCells.of(people(29), 1)).allSatisfy(cell -> {
            assertThat(cell.standing()).isEqualTo(Standing.TOO_FEW);
            assertThat(cell.correlation()).isNull();
            assertThat(cell.supervisors()).isNull();
        });
        assertThat(NineCells.of(people(30), 1)).extracting(Cell::standing).containsOnly(Standing.INDICATIVE);
        assertThat(NineCells.of(people(99), 1)).extracting(Cell::standing).containsOnly(Standing.INDICATIVE);
        assertThat(NineCells.of(people(100), 1)).extracting(Cell::standing).containsOnly(Standing.FOUND);
    }

    @Test
    void who_rated_no_function_or_answered_for_no_dimension_counts_in_the_other_cells_alone() {
        List<Observed> people = people(40).stream()
                .map(each -> new Observed(
                        each.person(),
                        each.supervisor(),
                        without(each.support(), EDUCATIONAL),
                        Map.of(EMOTIONAL_EXHAUSTION, each.of(EMOTIONAL_EXHAUSTION), DEPERSONALIZATION, 3.0)))
                .toList();

        assertThat(NineCells.of(people, 1)).allSatisfy(cell -> assertThat(cell.standing())
                .isEqualTo(
                        cell.function() == EDUCATIONAL
                                        || cell.dimension() == BurnoutDimension.REDUCED_PERSONAL_ACCOMPLISHMENT
                                ? Standing.TOO_FEW
                                : cell.dimension() == DEPERSONALIZATION ? Standing.ALL_ALIKE : Standing.INDICATIVE));
    }

    /** Of normal measures, from Pearson's. */
    private static double spearman(double pearson) {
        return 6 / Math.PI * Math.asin(pearson / 2);
    }

    private static List<Observed> people(int number) {
        var random = new Random(2022);
        return IntStream.range(0, number).mapToObj(n -> person(n, random)).toList();
    }

    private static Observed person(int n, Random random) {
        Map<SupervisionFunction, Double> support = new EnumMap<>(SupervisionFunction.class);
        Map<BurnoutDimension, Double> burnout = new EnumMap<>(BurnoutDimension.class);
        Map.of(
                        ADMINISTRATIVE, EMOTIONAL_EXHAUSTION,
                        EDUCATIONAL, DEPERSONALIZATION,
                        SUPPORTIVE, BurnoutDimension.REDUCED_PERSONAL_ACCOMPLISHMENT)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pair -> {
                    double felt = random.nextGaussian();
                    support.put(pair.getKey(), felt);
                    burnout.put(pair.getValue(), TRUTH * felt + Math.sqrt(1 - TRUTH * TRUTH) * random.nextGaussian());
                });
        return new Observed(new PersonId(new UUID(1, n)), new PersonId(new UUID(2, n % SUPERVISORS)), support, burnout);
    }

    private static Map<SupervisionFunction, Double> without(
            Map<SupervisionFunction, Double> support, SupervisionFunction function) {
        Map<SupervisionFunction, Double> rest = new EnumMap<>(support);
        rest.remove(function);
        return rest;
    }
}
