package org.opensupervision.domain.workload;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.workload.CorrectionReason.CASELOAD_CHANGED;
import static org.opensupervision.domain.workload.CorrectionReason.MISCOUNTED;
import static org.opensupervision.domain.workload.WorkloadRule.*;

import java.time.YearMonth;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.CarriedOver;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Rule;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.workload.WorkloadCommand.CarryOverWorkload;
import org.opensupervision.domain.workload.WorkloadCommand.ReportWorkload;
import org.opensupervision.domain.workload.WorkloadEvent.WorkloadCorrected;
import org.opensupervision.domain.workload.WorkloadEvent.WorkloadReported;

class WorkloadTest {

    private static final YearMonth OCTOBER = YearMonth.from(TODAY);
    private static final WorkloadId CLARAS = WorkloadId.of(CLARA, OCTOBER);

    private final FixtureConfiguration<Workload> workload = Stories.of(Workload.class);

    @Test
    void a_caseload_is_reported_with_those_of_it_that_are_trauma_work() {
        workload.givenNoPriorActivity().when(report(22, 9, null)).expectEvents(reported(22, 9));
    }

    @Test
    void the_same_report_again_changes_nothing() {
        workload.given(reported(22, 9)).when(report(22, 9, null)).expectNoEvents();
        workload.given(reported(22, 9), corrected(24, 9, MISCOUNTED))
                .when(report(24, 9, null))
                .expectNoEvents();
    }

    @Test
    void other_numbers_correct_it_and_say_why() {
        workload.given(reported(22, 9))
                .when(report(24, 9, CASELOAD_CHANGED))
                .expectEvents(corrected(24, 9, CASELOAD_CHANGED));
        refuses(report(24, 9, null), CORRECTION_OF_WORKLOAD_SAYS_WHY, reported(22, 9));
    }

    @Test
    void nobody_has_a_caseload_below_none_or_above_five_hundred() {
        workload.givenNoPriorActivity().when(report(500, 500, null)).expectEvents(reported(500, 500));
        workload.givenNoPriorActivity().when(report(0, 0, null)).expectEvents(reported(0, 0));
        refuses(report(501, 0, null), CASELOAD_WITHIN_500);
        refuses(report(-1, 0, null), CASELOAD_WITHIN_500);
    }

    @Test
    void trauma_work_is_part_of_the_caseload() {
        refuses(report(22, 23, null), TRAUMA_CASES_WITHIN_CASELOAD);
        refuses(report(22, -1, null), TRAUMA_CASES_WITHIN_CASELOAD);
    }

    @Test
    void nothing_is_reported_of_a_month_that_has_not_begun() {
        YearMonth next = OCTOBER.plusMonths(1);
        refuses(
                new ReportWorkload(WorkloadId.of(CLARA, next), RIVERBEND, CLARA, next, new Caseload(1, 0), SAMIR, null),
                MONTH_HAS_BEGUN);
    }

    @Test
    void an_earlier_log_is_carried_over_once() {
        workload.givenNoPriorActivity()
                .when(carryOver(22, 9))
                .expectEvents(carriedOver(22, 9))
                .expectResultMessagePayload(CarriedOver.ACCEPTED);
        workload.given(carriedOver(22, 9))
                .when(carryOver(22, 9))
                .expectNoEvents()
                .expectResultMessagePayload(CarriedOver.REPEATED);
    }

    @Test
    void a_row_that_was_corrected_here_comes_again_without_harm() {
        workload.given(carriedOver(22, 9), corrected(24, 9, CASELOAD_CHANGED))
                .when(carryOver(22, 9))
                .expectNoEvents()
                .expectResultMessagePayload(CarriedOver.REPEATED);
    }

    @Test
    void a_row_with_other_numbers_is_refused() {
        refuses(carryOver(23, 9), WORKLOAD_HAS_THE_SAME_NUMBERS, carriedOver(22, 9));
        refuses(carryOver(501, 9), CASELOAD_WITHIN_500);
    }

    @Test
    void what_is_carried_at_one_agency_is_unknown_to_another() {
        refuses(report(ANOTHER_AGENCY, 22, 9, null), IN_ITS_AGENCY, reported(22, 9));
    }

    private void refuses(WorkloadCommand command, Rule rule, WorkloadEvent... past) {
        workload.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static ReportWorkload report(int clients, int trauma, @Nullable CorrectionReason reason) {
        return report(RIVERBEND, clients, trauma, reason);
    }

    private static ReportWorkload report(AgencyId agency, int clients, int trauma, @Nullable CorrectionReason reason) {
        return new ReportWorkload(CLARAS, agency, CLARA, OCTOBER, new Caseload(clients, trauma), SAMIR, reason);
    }

    private static CarryOverWorkload carryOver(int clients, int trauma) {
        return new CarryOverWorkload(CLARAS, RIVERBEND, CLARA, OCTOBER, new Caseload(clients, trauma));
    }

    private static WorkloadReported reported(int clients, int trauma) {
        return new WorkloadReported(
                CLARAS, RIVERBEND, CLARA, OCTOBER, new Caseload(clients, trauma), SAMIR, TODAY, Origin.ENTERED);
    }

    private static WorkloadReported carriedOver(int clients, int trauma) {
        return new WorkloadReported(
                CLARAS, RIVERBEND, CLARA, OCTOBER, new Caseload(clients, trauma), null, TODAY, Origin.CARRIED_OVER);
    }

    private static WorkloadCorrected corrected(int clients, int trauma, CorrectionReason reason) {
        return new WorkloadCorrected(CLARAS, RIVERBEND, CLARA, new Caseload(clients, trauma), reason, SAMIR, TODAY);
    }
}
