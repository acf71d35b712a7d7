package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opensupervision.domain.riskflags.BurnoutDimension.EMOTIONAL_EXHAUSTION;
import static org.opensupervision.domain.shared.SupervisionFunction.ADMINISTRATIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.burnoutrisk.ModelsInForce;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Agreed;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;
import org.opensupervision.projections.supportrecord.SupportRecord.Rated;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedForEvidence;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedScore;

/**
 * Two thousand people over three years. Each is supported well or badly, which shows in their sessions and in how they
 * rate them, and drives how exhausted they are with a correlation of -.35, all else being chance.
 */
class SimulatedAgencyTest {

    private static final int PEOPLE = 2_000;
    private static final int MONTHS = 36;
    private static final double TRUTH = -.35;
    private static final double PREVALENCE = .4;
    private static final LocalDate FIRST = LocalDate.parse("2023-01-01");
    private static final LocalDate ASKED = FIRST.plusMonths(MONTHS);
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final BurnoutScales SCALES = BurnoutScales.of("mbi-hss").orElseThrow();

    private static double[] support;
    private static List<Answered> people;

    @BeforeAll
    static void three_years_go_by() {
        var random = new Random(2026);
        support =
                random.doubles(PEOPLE).map(NORMAL::inverseCumulativeProbability).toArray();
        people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> new Answered(
                        answers(n, random),
                        record(n, random),
                        new PersonId(new UUID(2, n % 90)),
                        ModelsInForce.NEVER_SWITCHED))
                .toList();
    }

    @Test
    void the_interval_of_the_evidence_page_covers_the_truth() {
        Cell cell = NineCells.of(
                        people.stream().map(each -> each.observed(SCALES)).toList(), 1)
                .stream()
                .filter(each -> each.function() == ADMINISTRATIVE && each.dimension() == EMOTIONAL_EXHAUSTION)
                .findFirst()
                .orElseThrow();

        assertThat(cell.standing()).isEqualTo(Cell.Standing.FOUND);
        assertThat(spearman(TRUTH))
                .isBetween(cell.correlation().low(), cell.correlation().high());
        assertThat(cell.correlation().high() - cell.correlation().low()).isLessThan(.1);
    }

    @Test
    void support_tells_who_is_burned_out_as_well_as_theory_says() {
        double[] badly =
                IntStream.range(0, PEOPLE).mapToDouble(n -> -support[n]).toArray();

        assertThat(theory(badly)).isCloseTo(.66, within(.01));
        Discrimination found = Discrimination.of(badly, burnedOut(), 1);
        assertThat(theory(badly)).isBetween(found.low(), found.high());
    }

    /** Points see but a part of it. */
    @Test
    void the_backtest_of_flags_comes_out_where_theory_puts_their_points() {
        List<Foretold> foretold = Outcomes.of(people, SCALES);
        Backtest backtest = Backtest.of(foretold, SmallGroups.USUAL, 1).orElseThrow();

        assertThat(foretold).hasSize(PEOPLE);
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

    private static boolean[] burnedOut() {
        List<Foretold> foretold = Outcomes.of(people, SCALES);
        boolean[] burnedOut = new boolean[PEOPLE];
        for (int n = 0; n < PEOPLE; n++) {
            burnedOut[n] = foretold.get(n).burnedOut();
        }
        return burnedOut;
    }

    /** How well a score tells, where it is known how likely it is for each to be burned out. */
    private static double theory(double[] score) {
        double limit = NORMAL.inverseCumulativeProbability(1 - PREVALENCE);
        double[] likely = IntStream.range(0, PEOPLE)
                .mapToDouble(n ->
                        1 - NORMAL.cumulativeProbability((limit - TRUTH * support[n]) / Math.sqrt(1 - TRUTH * TRUTH)))
                .toArray();
        double won = 0;
        double pairs = 0;
        for (int one = 0; one < PEOPLE; one++) {
            for (int other = 0; other < PEOPLE; other++) {
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

    private static SharedForEvidence answers(int n, Random random) {
        double exhaustion = TRUTH * support[n] + Math.sqrt(1 - TRUTH * TRUTH) * random.nextGaussian();
        return new SharedForEvidence(
                person(n).id(),
                "mbi-hss",
                ASKED,
                List.of(new SharedScore("emotional-exhaustion", (double) scaled(27 + 9 * exhaustion, 54), null)));
    }

    private static SupportRecord record(int n, Random random) {
        Period since = new Period(FIRST, null);
        List<Attended> sessions = new ArrayList<>();
        List<Rated> ratings = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            if (random.nextDouble() < NORMAL.cumulativeProbability(1 + support[n])) {
                SessionId session = new SessionId(new UUID(n, month));
                String reference = "S-%d-%d".formatted(n, month);
                LocalDate day = FIRST.plusMonths(month).plusDays(random.nextInt(25));
                int each = scaled(20 + 6 * support[n], 60);
                sessions.add(new Attended(session, reference, day, new Minutes(each, each, each), day));
                ratings.add(rated(session, reference, day, support[n]));
            }
        }
        return new SupportRecord(
                person(n),
                List.of(since),
                List.of(),
                List.of(new Agreed(since, AgreementTerms.USUAL)),
                sessions,
                ratings,
                List.of());
    }

    private static Rated rated(SessionId session, String reference, LocalDate day, double support) {
        int adequacy = scaled(6 + 2.2 * support, 10);
        return new Rated(session, reference, day.plusDays(1), adequacy, adequacy, adequacy);
    }

    private static int scaled(double value, int most) {
        return (int) Math.clamp(Math.round(value), 0, most);
    }

    private static PersonRef person(int n) {
        return new PersonRef(new PersonId(new UUID(1, n)), "C%04d".formatted(n), "Person " + n, null);
    }
}
