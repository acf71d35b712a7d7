package org.opensupervision.projections.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;
import static org.opensupervision.projections.workload.WorkloadQuery.AmongOthers.AT_OR_ABOVE;
import static org.opensupervision.projections.workload.WorkloadQuery.AmongOthers.BELOW;
import static org.opensupervision.projections.workload.WorkloadQuery.AmongOthers.NOT_DEFINED;
import static org.opensupervision.projections.workload.WorkloadQuery.AmongOthers.TOO_FEW;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.workload.CorrectionReason;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.testing.ReadModels;
import org.opensupervision.projections.workload.WorkloadQuery.AmongOthers;
import org.opensupervision.projections.workload.WorkloadQuery.CarriedInMonth;
import org.opensupervision.projections.workload.WorkloadQuery.EarlierReport;
import org.opensupervision.projections.workload.WorkloadQuery.HowIsWorkSpread;
import org.opensupervision.projections.workload.WorkloadQuery.HowMuchIsCarried;
import org.opensupervision.projections.workload.WorkloadQuery.Medians;
import org.opensupervision.projections.workload.WorkloadQuery.SpreadIn;
import org.opensupervision.projections.workload.WorkloadQuery.WhatIsCarried;
import org.opensupervision.projections.workload.WorkloadQuery.WorkloadContext;

class WorkloadProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    /** Of ten, the 75th percentile by nearest rank is 15. */
    private static final int[] TEN = {3, 6, 7, 8, 8, 10, 13, 15, 16, 20};

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.opened("South"),
                RIVERBEND.joined("D001", "Dora Dean", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE));
    }

    private static List<CarriedInMonth> carried(Reach reach, @Nullable String month) {
        return readModels
                .get(WorkloadReader.class)
                .ask(new WhatIsCarried(
                        RIVERBEND.id(),
                        reach,
                        null,
                        month == null ? null : YearMonth.parse(month),
                        PageRequest.everything()))
                .items();
    }

    private static Optional<WorkloadContext> context(String supervisee, String asOf) {
        return readModels
                .get(WorkloadReader.class)
                .ask(new HowMuchIsCarried(RIVERBEND.id(), RIVERBEND.person(supervisee), day(asOf)));
    }

    private static void carry(String month, int... caseloads) {
        for (int number = 0; number < caseloads.length; number++) {
            readModels.given(RIVERBEND.carries("P" + number, month, caseloads[number], 0));
        }
    }

    @Test
    void what_was_corrected_counts_as_it_is_now_and_what_was_said_first_is_kept() {
        readModels.given(
                RIVERBEND.carries("C001", "2026-03", 22, 9),
                RIVERBEND.carriesRather("C001", "2026-03", 24, 8, "D001", "2026-04-02"));
        assertThat(carried(Reach.everybody(), "2026-03")).singleElement().satisfies(month -> {
            assertThat(month)
                    .extracting(CarriedInMonth::caseload, CarriedInMonth::traumaCases, CarriedInMonth::reason)
                    .containsExactly(24, 8, CorrectionReason.MISCOUNTED);
            assertThat(month.reportedBy()).extracting(PersonRef::name).isEqualTo("Dora Dean");
            assertThat(month.earlier()).containsExactly(new EarlierReport(22, 9, day("2026-03-01"), null));
        });
    }

    @Test
    void the_latest_month_comes_first_and_one_can_be_asked_for() {
        readModels.given(RIVERBEND.carries("C001", "2026-02", 20, 9), RIVERBEND.carries("C001", "2026-03", 22, 9));
        assertThat(carried(Reach.everybody(), null))
                .extracting(CarriedInMonth::caseload)
                .containsExactly(22, 20);
        assertThat(carried(Reach.everybody(), "2026-02"))
                .extracting(CarriedInMonth::caseload)
                .containsExactly(20);
    }

    @Test
    void whoever_supervised_somebody_when_the_month_ended_finds_it() {
        readModels.given(
                RIVERBEND.assigned("D001", "C001", "2026-01-01", "2026-03-31", 30, 180),
                RIVERBEND.carries("C001", "2026-03", 22, 9),
                RIVERBEND.carries("C001", "2026-04", 23, 9));
        var dora = new Reach.Around(RIVERBEND.person("D001"), true, false, true, true, day("2026-05-02"));
        assertThat(carried(dora, null)).extracting(CarriedInMonth::month).containsExactly(YearMonth.of(2026, 3));
    }

    @Test
    void at_or_above_the_seventy_fifth_percentile_is_said_of_ten_and_more() {
        carry("2026-03", TEN);
        assertThat(context("P7", "2026-03-31"))
                .contains(new WorkloadContext(YearMonth.of(2026, 3), 15, 0, 0, AT_OR_ABOVE, BELOW));
        assertThat(context("P6", "2026-03-31"))
                .map(WorkloadContext::caseloadAmongOthers)
                .contains(BELOW);
    }

    @Test
    void of_nine_nothing_is_compared() {
        carry("2026-03", 3, 6, 7, 8, 8, 10, 13, 15, 16);
        assertThat(context("P8", "2026-03-31"))
                .map(WorkloadContext::caseloadAmongOthers)
                .contains(TOO_FEW);
    }

    @Test
    void the_share_of_trauma_work_is_compared_among_those_who_carry_somebody() {
        for (int number = 0; number < 10; number++) {
            readModels.given(RIVERBEND.carries("P" + number, "2026-03", 10, number));
        }
        readModels.given(RIVERBEND.carries("C001", "2026-03", 0, 0));
        assertThat(trauma("P7")).isEqualTo(AT_OR_ABOVE);
        assertThat(trauma("P6")).isEqualTo(BELOW);
        assertThat(trauma("C001")).isEqualTo(NOT_DEFINED);
        assertThat(context("C001", "2026-03-31"))
                .map(WorkloadContext::traumaPercent)
                .isEmpty();
    }

    private static AmongOthers trauma(String person) {
        return context(person, "2026-03-31").orElseThrow().traumaAmongOthers();
    }

    @Test
    void a_month_in_which_enough_have_reported_is_compared_before_a_later_one() {
        carry("2026-03", TEN);
        readModels.given(RIVERBEND.carries("P7", "2026-04", 30, 3));
        assertThat(context("P7", "2026-04-02")).map(WorkloadContext::month).contains(YearMonth.of(2026, 3));
        readModels.given(RIVERBEND.carries("C001", "2026-04", 30, 3));
        assertThat(context("C001", "2026-04-02"))
                .contains(new WorkloadContext(YearMonth.of(2026, 4), 30, 3, 10, TOO_FEW, TOO_FEW));
    }

    @Test
    void what_is_older_than_ninety_days_or_later_than_the_day_is_no_context() {
        readModels.given(RIVERBEND.carries("C001", "2026-03", 22, 9));
        assertThat(context("C001", "2026-06-29")).isPresent();
        assertThat(context("C001", "2026-06-30")).isEmpty();
        assertThat(context("C001", "2026-02-28")).isEmpty();
    }

    @Test
    void teams_are_told_by_their_medians_and_a_small_one_hides_the_next() {
        team("North", 10);
        team("South", 11);
        team(null, 3);
        assertThat(spread())
                .extracting(SpreadIn::altogether, SpreadIn::team, SpreadIn::told)
                .containsExactly(
                        tuple(true, null, new Medians(24, 5, 11)),
                        tuple(false, "North", null),
                        tuple(false, "South", new Medians(11, 6, 13)),
                        tuple(false, null, null));
    }

    @Test
    void a_share_is_not_told_where_too_few_carry_somebody() {
        team("North", 10);
        readModels.given(RIVERBEND.carriesRather("North9", "2026-03", 0, 0, "D001", "2026-04-01"));
        assertThat(spread()).extracting(SpreadIn::told).containsOnly(new Medians(10, 4, null));
    }

    private static void team(@Nullable String team, int people) {
        for (int number = 1; number <= people; number++) {
            String person = team + number;
            readModels.given(
                    RIVERBEND.joined(person, "Name " + person, team, "2026-01-01", SUPERVISEE),
                    RIVERBEND.carries(person, "2026-03", number, number / 5));
        }
    }

    private static List<SpreadIn> spread() {
        return readModels
                .get(WorkSpreadReader.class)
                .ask(new HowIsWorkSpread(RIVERBEND.id(), YearMonth.of(2026, 3)))
                .groups();
    }

    @Test
    void nothing_of_another_agency_comes_back_or_is_compared() {
        carry("2026-03", 3, 6, 7, 8, 8, 10, 13, 15, 16);
        readModels.given(LAKESIDE.carries("C009", "2026-03", 20, 0));
        assertThat(carried(Reach.everybody(), null)).hasSize(9);
        assertThat(context("P8", "2026-03-31"))
                .map(WorkloadContext::caseloadAmongOthers)
                .contains(TOO_FEW);
    }
}
