package org.opensupervision.domain.riskflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.riskflags.SupportModel.V1;
import static org.opensupervision.domain.riskflags.SupportModelRule.*;
import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.domain.riskflags.SupportModelCommand.ProposeSupportModel;
import org.opensupervision.domain.riskflags.SupportModelCommand.SwitchSupportModel;
import org.opensupervision.domain.riskflags.SupportModelCommand.TrySupportModel;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelProposed;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelSwitched;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelTried;
import org.opensupervision.domain.riskflags.TrialMonth.TrialCounts;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.Rule;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportModelsId;

class SupportModelsTest {

    private static final SupportModelsId MODELS = SupportModelsId.of(RIVERBEND);
    private static final String FIRST = "support-gap-v1";
    private static final List<TrialMonth> MONTHS = List.of(
            new TrialMonth(LocalDate.of(2026, 9, 30), new TrialCounts(48, 12, 6), new TrialCounts(48, 9, 11), 3, 5));

    private final FixtureConfiguration<SupportModels> models = Stories.of(SupportModels.class);

    @Test
    void the_first_version_is_that_of_the_definitions() {
        assertThat(V1).isEqualTo(new SupportModel(FIRST, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5));
        assertThat(V1.weight(SupervisionFunction.ADMINISTRATIVE)).isEqualTo(2);
        assertThat(V1.weight(SupervisionFunction.EDUCATIONAL)).isEqualTo(1);
        assertThat(V1.weight(SupervisionFunction.SUPPORTIVE)).isEqualTo(2);
        assertThat(V1.mostPoints()).isEqualTo(11);
    }

    @Test
    void a_version_is_proposed() {
        models.givenNoPriorActivity()
                .when(propose(calm("calm-1")))
                .expectEvents(new SupportModelProposed(MODELS, RIVERBEND, calm("calm-1"), SAMIR, TODAY));
    }

    @Test
    void a_version_never_changes_once_it_is_proposed() {
        models.given(proposed("calm-1"))
                .when(propose(calm("calm-1")))
                .expectNoEvents()
                .expectException(refusedBy(MODEL_CODE_IS_FREE));
        models.givenNoPriorActivity()
                .when(propose(calm(FIRST)))
                .expectNoEvents()
                .expectException(refusedBy(MODEL_CODE_IS_FREE));
    }

    @ParameterizedTest
    @CsvSource({
        "ab, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5, MODEL_CODE_IS_PLAIN",
        "Calm One, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5, MODEL_CODE_IS_PLAIN",
        "calm-2, 29, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5, WINDOW_IN_RANGE",
        "calm-2, 366, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5, WINDOW_IN_RANGE",
        "calm-2, 90, -1, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5, MINIMUM_DAYS_IN_RANGE",
        "calm-2, 90, 366, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5, MINIMUM_DAYS_IN_RANGE",
        "calm-2, 90, 60, 49, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5, LATE_IN_RANGE",
        "calm-2, 90, 60, 501, 600, 50, 2, 1, 2, 5, 7, 14, 3, 5, LATE_IN_RANGE",
        "calm-2, 90, 60, 100, 100, 50, 2, 1, 2, 5, 7, 14, 3, 5, VERY_LATE_AFTER_LATE",
        "calm-2, 90, 60, 100, 1001, 50, 2, 1, 2, 5, 7, 14, 3, 5, VERY_LATE_AFTER_LATE",
        "calm-2, 90, 60, 100, 200, 0, 2, 1, 2, 5, 7, 14, 3, 5, FEW_MINUTES_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 101, 2, 1, 2, 5, 7, 14, 3, 5, FEW_MINUTES_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 0, 1, 2, 5, 7, 14, 3, 5, ADMINISTRATIVE_WEIGHT_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 2, 6, 2, 5, 7, 14, 3, 5, EDUCATIONAL_WEIGHT_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 0, 5, 7, 14, 3, 5, SUPPORTIVE_WEIGHT_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 0, 7, 14, 3, 5, LOW_ADEQUACY_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 11, 7, 14, 3, 5, LOW_ADEQUACY_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 5, 0, 14, 3, 5, WAITING_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 5, 14, 14, 3, 5, LONG_WAITING_AFTER_WAITING",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 181, 3, 5, LONG_WAITING_AFTER_WAITING",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 0, 5, WATCH_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 11, 11, WATCH_IN_RANGE",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 5, 5, REVIEW_AFTER_WATCH",
        "calm-2, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 12, REVIEW_AFTER_WATCH"
    })
    void what_is_out_of_range_is_refused_at_its_field(
            String code,
            int window,
            int minimum,
            int late,
            int veryLate,
            int few,
            int administrative,
            int educational,
            int supportive,
            int low,
            int waiting,
            int longWaiting,
            int watch,
            int review,
            SupportModelRule rule) {
        var model = new SupportModel(
                code,
                window,
                minimum,
                late,
                veryLate,
                few,
                administrative,
                educational,
                supportive,
                low,
                waiting,
                longWaiting,
                watch,
                review);
        models.givenNoPriorActivity().when(propose(model)).expectNoEvents().expectException(refusedBy(rule));
    }

    @ParameterizedTest
    @CsvSource({"30, 0, 50, 51, 1, 1, 1, 1, 1, 1, 2, 1, 2", "365, 365, 500, 1000, 100, 5, 5, 5, 10, 90, 180, 20, 21"})
    void the_ends_of_every_range_are_in_it(
            int window,
            int minimum,
            int late,
            int veryLate,
            int few,
            int administrative,
            int educational,
            int supportive,
            int low,
            int waiting,
            int longWaiting,
            int watch,
            int review) {
        var model = new SupportModel(
                "abc",
                window,
                minimum,
                late,
                veryLate,
                few,
                administrative,
                educational,
                supportive,
                low,
                waiting,
                longWaiting,
                watch,
                review);
        models.givenNoPriorActivity()
                .when(propose(model))
                .expectEvents(new SupportModelProposed(MODELS, RIVERBEND, model, SAMIR, TODAY));
    }

    @Test
    void a_version_is_tried_beside_the_one_in_force() {
        models.given(proposed("calm-1")).when(tryOut("calm-1", FIRST)).expectEvents(tried("calm-1", FIRST));
        models.given(proposed("calm-1"), tried("calm-1", FIRST), switched("calm-1"))
                .when(tryOut(FIRST, "calm-1"))
                .expectEvents(tried(FIRST, "calm-1"));
    }

    @Test
    void nobody_tries_what_nobody_proposed_or_what_is_in_force_or_beside_another() {
        refuses(tryOut("calm-1", FIRST), MODEL_IS_KNOWN);
        refuses(tryOut(FIRST, FIRST), MODEL_IS_NOT_IN_FORCE);
        refuses(
                tryOut("calm-1", FIRST),
                TRIED_BESIDE_THE_ONE_IN_FORCE,
                proposed("calm-1"),
                proposed("calm-2"),
                tried("calm-2", FIRST),
                switched("calm-2"));
    }

    @Test
    void a_version_that_was_tried_is_switched_to_with_a_reason() {
        models.given(proposed("calm-1"), tried("calm-1", FIRST))
                .when(switchTo("calm-1", "too many flags"))
                .expectEvents(switched("calm-1"));
    }

    @Test
    void nobody_switches_to_what_was_not_tried_beside_the_one_that_it_replaces() {
        refuses(switchTo("calm-1", "a hunch"), TRIED_BEFORE_SWITCH, proposed("calm-1"));
        refuses(
                switchTo("calm-2", "a hunch"),
                TRIED_BEFORE_SWITCH,
                proposed("calm-1"),
                proposed("calm-2"),
                tried("calm-1", FIRST),
                tried("calm-2", FIRST),
                switched("calm-1"));
    }

    @Test
    void what_was_in_force_before_can_be_switched_back_to() {
        models.given(proposed("calm-1"), tried("calm-1", FIRST), switched("calm-1"))
                .when(switchTo(FIRST, "too many flags"))
                .expectEvents(switched(FIRST));
        models.given(proposed("calm-1"), tried("calm-1", FIRST), switched("calm-1"), switched(FIRST))
                .when(switchTo("calm-1", "too many flags"))
                .expectEvents(switched("calm-1"));
    }

    @Test
    void nobody_switches_to_what_is_unknown_or_in_force() {
        refuses(switchTo("calm-1", "a hunch"), MODEL_IS_KNOWN);
        refuses(switchTo(FIRST, "a hunch"), MODEL_IS_NOT_IN_FORCE);
        refuses(
                switchTo("calm-1", "a hunch"),
                MODEL_IS_NOT_IN_FORCE,
                proposed("calm-1"),
                tried("calm-1", FIRST),
                switched("calm-1"));
    }

    @Test
    void nobody_switches_without_saying_why() {
        refuses(switchTo("calm-1", " "), SWITCH_SAYS_WHY, proposed("calm-1"), tried("calm-1", FIRST));
        refuses(
                switchTo("calm-1", "w".repeat(2_001)),
                REASON_OF_SWITCH_WITHIN_LIMIT,
                proposed("calm-1"),
                tried("calm-1", FIRST));
    }

    @Test
    void the_versions_of_one_agency_are_unknown_to_another() {
        refuses(
                new ProposeSupportModel(MODELS, ANOTHER_AGENCY, calm("calm-2"), SAMIR),
                IN_ITS_AGENCY,
                proposed("calm-1"));
    }

    private void refuses(SupportModelCommand command, Rule rule, Object... given) {
        models.given(given).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static SupportModel calm(String code) {
        return new SupportModel(code, 120, 60, 150, 300, 40, 1, 1, 1, 4, 10, 20, 4, 6);
    }

    private static ProposeSupportModel propose(SupportModel model) {
        return new ProposeSupportModel(MODELS, RIVERBEND, model, SAMIR);
    }

    private static TrySupportModel tryOut(String code, String against) {
        return new TrySupportModel(MODELS, RIVERBEND, code, against, MONTHS, SAMIR);
    }

    private static SwitchSupportModel switchTo(String code, String reason) {
        return new SwitchSupportModel(MODELS, RIVERBEND, code, reason, SAMIR);
    }

    private static SupportModelProposed proposed(String code) {
        return new SupportModelProposed(MODELS, RIVERBEND, calm(code), SAMIR, TODAY);
    }

    private static SupportModelTried tried(String code, String against) {
        return new SupportModelTried(MODELS, RIVERBEND, code, against, MONTHS, SAMIR, TODAY);
    }

    private static SupportModelSwitched switched(String code) {
        return new SupportModelSwitched(MODELS, RIVERBEND, code, "too many flags", SAMIR, TODAY);
    }
}
