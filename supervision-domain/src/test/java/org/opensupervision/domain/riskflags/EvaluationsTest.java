package org.opensupervision.domain.riskflags;

import static org.opensupervision.domain.riskflags.RiskFlagRule.EVALUATES_FORWARD;
import static org.opensupervision.domain.riverbend.Riverbend.ANOTHER_AGENCY;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.domain.riskflags.EvaluationCommand.CompleteEvaluation;
import org.opensupervision.domain.riskflags.EvaluationEvent.EvaluationCompleted;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.EvaluationsId;

class EvaluationsTest {

    private static final EvaluationsId EVALUATIONS = EvaluationsId.of(RIVERBEND);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final FixtureConfiguration<Evaluations> evaluations = Stories.of(Evaluations.class);

    @Test
    void an_evaluation_is_completed() {
        evaluations.givenNoPriorActivity().when(complete(quiet(DAY))).expectEvents(completed(quiet(DAY)));
    }

    @Test
    void the_same_day_and_later_days_are_evaluated_again() {
        evaluations.given(completed(raising(DAY))).when(complete(quiet(DAY))).expectEvents(completed(quiet(DAY)));
        evaluations
                .given(completed(raising(DAY)))
                .when(complete(raising(DAY.plusDays(1))))
                .expectEvents(completed(raising(DAY.plusDays(1))));
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,0", "0,1,0,0", "0,0,1,0", "0,0,0,1"})
    void no_day_before_the_last_changed_flag_is_evaluated(int raised, int escalated, int eased, int cleared) {
        var changed = new EvaluationResult(DAY, "support-gap-v1", 50, raised, escalated, eased, cleared);
        evaluations
                .given(completed(changed), completed(quiet(DAY.plusDays(9))))
                .when(complete(quiet(DAY.minusDays(1))))
                .expectNoEvents()
                .expectException(refusedBy(EVALUATES_FORWARD));
    }

    @Test
    void an_evaluation_that_changed_no_flag_holds_nobody_back() {
        evaluations
                .given(completed(raising(DAY)), completed(quiet(DAY.plusDays(9))))
                .when(complete(raising(DAY)))
                .expectEvents(completed(raising(DAY)));
    }

    @Test
    void the_evaluations_of_one_agency_are_unknown_to_another() {
        evaluations
                .given(completed(quiet(DAY)))
                .when(new CompleteEvaluation(EVALUATIONS, ANOTHER_AGENCY, quiet(DAY)))
                .expectNoEvents()
                .expectException(refusedBy(IN_ITS_AGENCY));
    }

    private static CompleteEvaluation complete(EvaluationResult result) {
        return new CompleteEvaluation(EVALUATIONS, RIVERBEND, result);
    }

    private static EvaluationCompleted completed(EvaluationResult result) {
        return new EvaluationCompleted(EVALUATIONS, RIVERBEND, result);
    }

    private static EvaluationResult quiet(LocalDate asOf) {
        return new EvaluationResult(asOf, "support-gap-v1", 50, 0, 0, 0, 0);
    }

    private static EvaluationResult raising(LocalDate asOf) {
        return new EvaluationResult(asOf, "support-gap-v1", 50, 1, 0, 0, 0);
    }
}
