package org.opensupervision.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.assessments.Audience.EVIDENCE;
import static org.opensupervision.domain.assessments.Audience.SUPERVISORS;
import static org.opensupervision.domain.assessments.Extent.BAND;
import static org.opensupervision.domain.assessments.Extent.SCORES;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.domain.riskflags.BurnoutDimension.EMOTIONAL_EXHAUSTION;
import static org.opensupervision.domain.riskflags.BurnoutDimension.REDUCED_PERSONAL_ACCOMPLISHMENT;
import static org.opensupervision.domain.shared.SupervisionFunction.ADMINISTRATIVE;
import static org.opensupervision.domain.shared.SupervisionFunction.SUPPORTIVE;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.evidence.Cell.Standing;
import org.opensupervision.projections.evidence.EvidenceQuery.HowFlagsCompare;
import org.opensupervision.projections.evidence.EvidenceQuery.WhatGoesTogether;
import org.opensupervision.projections.testing.ReadModels;

/** Thirty people, the better supported the less exhausted, each rated in February and assessed in April. */
class EvidenceReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final int PEOPLE = 30;

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.joined("D1", "Dora Dean", null, "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("D2", "Dirk Dow", null, "2025-01-01", SUPERVISOR));
        IntStream.range(0, PEOPLE).forEach(EvidenceReaderTest::person);
    }

    private static void person(int n) {
        String ref = "C%02d".formatted(n);
        readModels.given(
                RIVERBEND.joined(ref, "Person " + n, null, "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D" + (1 + n % 2), ref, "2025-01-01", null, 30, 180),
                RIVERBEND.recorded("S" + ref, "D1", "2026-02-20", new Minutes(40, 20, 20), ref),
                RIVERBEND.rated("S" + ref, ref, "2026-02-21", n % 11, 5, n % 11),
                RIVERBEND.startedAssessing("A" + ref, ref, "mbi-hss", "2026-04-01"),
                RIVERBEND.completedAssessing(
                        "A" + ref,
                        ref,
                        "2026-04-01",
                        new ScaleScore("emotional-exhaustion", 40 - n % 11 * 3, null),
                        new ScaleScore("personal-accomplishment", 10 + n % 11 * 3, null)),
                RIVERBEND.sharedResult("A" + ref, EVIDENCE, SCORES, "2026-04-01"));
    }

    private static Cell cell(SupervisionFunction function, BurnoutDimension dimension) {
        return readModels
                .get(EvidenceReader.class)
                .ask(new WhatGoesTogether(RIVERBEND.id(), "mbi-hss", day("2026-05-01")))
                .orElseThrow()
                .cells()
                .stream()
                .filter(each -> each.function() == function && each.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_rated_before_is_put_beside_what_was_answered_after_the_worse_the_higher() {
        Cell exhausted = cell(ADMINISTRATIVE, EMOTIONAL_EXHAUSTION);
        assertThat(exhausted.standing()).isEqualTo(Standing.INDICATIVE);
        assertThat(exhausted.correlation().n()).isEqualTo(PEOPLE);
        assertThat(exhausted.correlation().rho()).isLessThan(-.99);
        assertThat(exhausted.supervisors()).isEqualTo(2);

        assertThat(cell(SUPPORTIVE, REDUCED_PERSONAL_ACCOMPLISHMENT)
                        .correlation()
                        .rho())
                .isLessThan(-.99);
        assertThat(cell(SUPPORTIVE, BurnoutDimension.DEPERSONALIZATION).standing())
                .isEqualTo(Standing.TOO_FEW);
        assertThat(cell(SupervisionFunction.EDUCATIONAL, EMOTIONAL_EXHAUSTION).standing())
                .isEqualTo(Standing.ALL_ALIKE);
    }

    @Test
    void who_takes_back_what_they_shared_counts_no_more_at_once() {
        readModels.given(RIVERBEND.withdrewResult("AC07", EVIDENCE, "2026-04-20"));

        assertThat(cell(ADMINISTRATIVE, EMOTIONAL_EXHAUSTION).standing()).isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void who_shares_a_band_or_with_a_supervisor_does_not_count() {
        readModels.given(
                RIVERBEND.withdrewResult("AC07", EVIDENCE, "2026-04-20"),
                RIVERBEND.sharedResult("AC07", EVIDENCE, BAND, "2026-04-20"),
                RIVERBEND.sharedResult("AC07", SUPERVISORS, SCORES, "2026-04-20"));

        assertThat(cell(ADMINISTRATIVE, EMOTIONAL_EXHAUSTION).standing()).isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void what_was_rated_on_the_day_or_after_is_no_exposure() {
        readModels.given(RIVERBEND.completedAssessing(
                "AC07", "C07", "2026-02-21", new ScaleScore("emotional-exhaustion", 9, null)));

        assertThat(cell(ADMINISTRATIVE, EMOTIONAL_EXHAUSTION).standing()).isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void flags_are_compared_with_what_people_said_thirty_days_later() {
        var compared = readModels
                .get(EvidenceReader.class)
                .ask(new HowFlagsCompare(RIVERBEND.id(), "mbi-hss", day("2026-05-01")))
                .orElseThrow();

        assertThat(compared.model()).isEqualTo("support-gap-v1");
        assertThat(compared.outcome()).isEqualTo("emotional-exhaustion");
        assertThat(compared.backtest()).isNotNull().satisfies(backtest -> {
            assertThat(backtest.burnedOut().of()).isEqualTo(PEOPLE);
            assertThat(backtest.points().auc()).isGreaterThan(.85);
            assertThat(backtest.isTooGood()).isTrue();
        });
    }

    @Test
    void it_is_the_agencys_own_and_of_an_instrument_that_measures_burnout() {
        var reader = readModels.get(EvidenceReader.class);

        assertThat(reader.ask(new WhatGoesTogether(LAKESIDE.id(), "mbi-hss", day("2026-05-01")))
                        .orElseThrow()
                        .cells())
                .extracting(Cell::standing)
                .containsOnly(Standing.TOO_FEW);
        assertThat(reader.ask(new HowFlagsCompare(LAKESIDE.id(), "mbi-hss", day("2026-05-01")))
                        .orElseThrow()
                        .backtest())
                .isNull();
        assertThat(List.of(
                        reader.ask(new WhatGoesTogether(RIVERBEND.id(), "stss", day("2026-05-01"))),
                        reader.ask(new HowFlagsCompare(RIVERBEND.id(), "stss", day("2026-05-01")))))
                .allMatch(Optional::isEmpty);
    }
}
