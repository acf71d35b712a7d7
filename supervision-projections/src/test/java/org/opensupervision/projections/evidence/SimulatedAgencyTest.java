package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opensupervision.domain.riskflags.BurnoutDimension.EMOTIONAL_EXHAUSTION;
import static org.opensupervision.domain.shared.SupervisionFunction.ADMINISTRATIVE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.projections.aggregates.SmallGroups;
import org.opensupervision.projections.evidence.EvidenceQuery.HowFlagsCompare;
import org.opensupervision.projections.evidence.EvidenceQuery.WhatGoesTogether;
import org.opensupervision.projections.testing.ReadModels;

/** What theory says of a simulated agency, and what is found in it. */
class SimulatedAgencyTest {

    private static final double PREVALENCE = .4;
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final BurnoutScales SCALES =
            BurnoutScales.of(SimulatedAgency.INSTRUMENT).orElseThrow();

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static SimulatedAgency agency;

    @BeforeAll
    static void three_years_go_by() {
        agency = new SimulatedAgency(2026);
    }

    @Test
    void the_interval_of_the_evidence_page_covers_the_truth() {
        Cell cell = exhaustionBesideAdministrativeSupport();

        assertThat(cell.standing()).isEqualTo(Cell.Standing.FOUND);
        assertThat(spearman(SimulatedAgency.TRUTH))
                .isBetween(cell.correlation().low(), cell.correlation().high());
        assertThat(cell.correlation().high() - cell.correlation().low()).isLessThan(.1);
    }

    @Test
    void support_tells_who_is_burned_out_as_well_as_theory_says() {
        double[] badly = IntStream.range(0, SimulatedAgency.PEOPLE)
                .mapToDouble(n -> -agency.support[n])
                .toArray();

        assertThat(theory(badly)).isCloseTo(.66, within(.01));
        Discrimination found = Discrimination.of(badly, burnedOut(), 1);
        assertThat(theory(badly)).isBetween(found.low(), found.high());
    }

    /** Points see but a part of it. */
    @Test
    void the_backtest_of_flags_comes_out_where_theory_puts_their_points() {
        List<Foretold> foretold = Outcomes.of(agency.people, SCALES);
        Backtest backtest = Backtest.of(foretold, SmallGroups.USUAL, 1).orElseThrow();

        assertThat(foretold).hasSize(SimulatedAgency.PEOPLE);
        // scores are whole, and one in twenty-five is the one on the limit
        assertThat(backtest.burnedOut().share()).isCloseTo(PREVALENCE, within(.045));
        double expected = theory(foretold.stream().mapToDouble(Foretold::points).toArray());
        assertThat(expected).isBetween(.56, .66);
        assertThat(expected)
                .isBetween(backtest.points().low(), backtest.points().high());
        assertThat(backtest.isTooGood()).isFalse();
        assertThat(backtest.precision().share())
                .isGreaterThan(backtest.burnedOut().share());
    }

    @Test
    void the_page_reads_the_same_from_what_was_recorded() {
        readModels.givenAtOnce(agency.events());
        var reader = readModels.get(EvidenceReader.class);
        LocalDate asOf = SimulatedAgency.ASKED.plusDays(1);

        Cell read = of(reader.ask(new WhatGoesTogether(RIVERBEND.id(), SimulatedAgency.INSTRUMENT, asOf))
                .orElseThrow()
                .cells());
        Cell foreseen = exhaustionBesideAdministrativeSupport();
        assertThat(read.supervisors()).isEqualTo(foreseen.supervisors());
        assertThat(read.correlation().n()).isEqualTo(foreseen.correlation().n()).isGreaterThan(1_800);
        assertThat(read.correlation().rho()).isCloseTo(foreseen.correlation().rho(), within(1e-9));
        assertThat(spearman(SimulatedAgency.TRUTH))
                .isBetween(read.correlation().low(), read.correlation().high());

        Backtest backtest = reader.ask(new HowFlagsCompare(RIVERBEND.id(), SimulatedAgency.INSTRUMENT, asOf))
                .orElseThrow()
                .backtest();
        List<Foretold> foretold = Outcomes.of(agency.people, SCALES);
        assertThat(backtest).isNotNull();
        assertThat(backtest.points().auc())
                .isCloseTo(
                        Backtest.of(foretold, SmallGroups.USUAL, 1)
                                .orElseThrow()
                                .points()
                                .auc(),
                        within(1e-9));
        assertThat(theory(foretold.stream().mapToDouble(Foretold::points).toArray()))
                .isBetween(backtest.points().low(), backtest.points().high());
    }

    private static Cell exhaustionBesideAdministrativeSupport() {
        return of(NineCells.of(
                agency.people.stream().map(each -> each.observed(SCALES)).toList(), 1));
    }

    private static Cell of(List<Cell> cells) {
        return cells.stream()
                .filter(each -> each.function() == ADMINISTRATIVE && each.dimension() == EMOTIONAL_EXHAUSTION)
                .findFirst()
                .orElseThrow();
    }

    private static boolean[] burnedOut() {
        List<Foretold> foretold = Outcomes.of(agency.people, SCALES);
        boolean[] burnedOut = new boolean[SimulatedAgency.PEOPLE];
        for (int n = 0; n < SimulatedAgency.PEOPLE; n++) {
            burnedOut[n] = foretold.get(n).burnedOut();
        }
        return burnedOut;
    }

    /** How well a score tells, where it is known how likely it is for each to be burned out. */
    private static double theory(double[] score) {
        double limit = NORMAL.inverseCumulativeProbability(1 - PREVALENCE);
        double[] likely = IntStream.range(0, SimulatedAgency.PEOPLE)
                .mapToDouble(n -> 1
                        - NORMAL.cumulativeProbability((limit - SimulatedAgency.TRUTH * agency.support[n])
                                / Math.sqrt(1 - SimulatedAgency.TRUTH * SimulatedAgency.TRUTH)))
                .toArray();
        double won = 0;
        double pairs = 0;
        for (int one = 0; one < SimulatedAgency.PEOPLE; one++) {
            for (int other = 0; other < SimulatedAgency.PEOPLE; other++) {
                double pair = likely[one] * (1 - likely[other]);
                pairs += pair;
                won += pair * (1 + Math.signum(score[one] - score[other])) / 2;
            }
        }
        return won / pairs;
    }

    private static double spearman(double pearson) {
        return 6 / Math.PI * Math.asin(pearson / 2);
    }
}
