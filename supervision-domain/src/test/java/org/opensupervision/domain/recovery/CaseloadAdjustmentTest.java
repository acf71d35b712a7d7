package org.opensupervision.domain.recovery;

import static org.opensupervision.domain.recovery.PlanEnding.DONE;
import static org.opensupervision.domain.recovery.RecoveryPhase.REINTEGRATE;
import static org.opensupervision.domain.recovery.RecoveryPlanRule.*;
import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.*;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.*;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.domain.shared.Rule;

/** Clara works on her plan with Samir. */
class CaseloadAdjustmentTest {

    private static final RecoveryPlanId ID = RecoveryPlanId.of(CLARA, 1);
    private static final RecoveryPlanBegun BEGUN = new RecoveryPlanBegun(ID, RIVERBEND, CLARA, YESTERDAY, REINTEGRATE);
    private static final PlanShared SHARED = new PlanShared(ID, RIVERBEND, CLARA, SAMIR, YESTERDAY);
    private static final PlanKeptPrivate KEPT_PRIVATE = new PlanKeptPrivate(ID, RIVERBEND, CLARA, TODAY);
    private static final LocalDate A_MONTH_ON = TODAY.plusDays(30);
    private static final LocalDate HALF_A_YEAR_ON = TODAY.plusDays(183);
    private static final AdjustmentTerms FEWER = terms(TODAY, A_MONTH_ON, null, 12, 2, 30, 4);

    private final FixtureConfiguration<RecoveryPlan> plan = Stories.of(RecoveryPlan.class);

    @Test
    void either_of_the_two_proposes_fewer_or_lighter_cases_for_a_while() {
        given().when(propose(CLARA, FEWER, "no new trauma intakes"))
                .expectEvents(proposed(1, CLARA, FEWER, "no new trauma intakes"));
        given().when(propose(SAMIR, FEWER, null)).expectEvents(proposed(1, SAMIR, FEWER, null));
    }

    @Test
    void nobody_else_does_and_nobody_in_a_plan_that_is_not_shared() {
        refuses(propose(BEATRIZ, FEWER, null), ADJUSTED_BY_ONE_OF_THE_TWO);
        refuses(agree(BEATRIZ, 1), ADJUSTED_BY_ONE_OF_THE_TWO, proposed(1, CLARA));
        refuses(setAside(BEATRIZ, 1), ADJUSTED_BY_ONE_OF_THE_TWO, proposed(1, CLARA));
        refuses(end(BEATRIZ, 1), ADJUSTED_BY_ONE_OF_THE_TWO, proposed(1, CLARA), agreed(1, SAMIR));
        plan.given(BEGUN).when(propose(CLARA, FEWER, null)).expectNoEvents().expectException(refusedBy(PLAN_IS_SHARED));
    }

    @Test
    void whoever_had_the_plan_before_is_none_of_the_two_any_more() {
        refuses(propose(SAMIR, FEWER, null), PLAN_IS_SHARED, KEPT_PRIVATE);
        refuses(
                propose(SAMIR, FEWER, null),
                ADJUSTED_BY_ONE_OF_THE_TWO,
                KEPT_PRIVATE,
                new PlanShared(ID, RIVERBEND, CLARA, BEATRIZ, TODAY));
        refuses(agree(SAMIR, 1), PLAN_IS_SHARED, proposed(1, CLARA), setAside(1), KEPT_PRIVATE);
    }

    @Test
    void a_proposal_says_something() {
        AdjustmentTerms nothing = terms(TODAY, A_MONTH_ON, null, null, null, null, null);
        refuses(propose(CLARA, nothing, null), ADJUSTMENT_SAYS_SOMETHING);
        given().when(propose(CLARA, nothing, "no night shifts"))
                .expectEvents(proposed(1, CLARA, nothing, "no night shifts"));
        AdjustmentTerms noCases = terms(TODAY, A_MONTH_ON, null, 0, null, null, null);
        given().when(propose(CLARA, noCases, null)).expectEvents(proposed(1, CLARA, noCases, null));
    }

    @Test
    void its_numbers_are_possible() {
        AdjustmentTerms most = terms(TODAY, A_MONTH_ON, null, 200, 200, 240, 40);
        given().when(propose(CLARA, most, null)).expectEvents(proposed(1, CLARA, most, null));
        Stream.of(
                        terms(TODAY, A_MONTH_ON, null, -1, null, null, null),
                        terms(TODAY, A_MONTH_ON, null, 201, null, null, null),
                        terms(TODAY, A_MONTH_ON, null, null, -1, null, null),
                        terms(TODAY, A_MONTH_ON, null, null, 201, null, null),
                        terms(TODAY, A_MONTH_ON, null, null, null, 0, null),
                        terms(TODAY, A_MONTH_ON, null, null, null, 241, null),
                        terms(TODAY, A_MONTH_ON, null, null, null, null, 0),
                        terms(TODAY, A_MONTH_ON, null, null, null, null, 41))
                .forEach(wrong -> refuses(propose(CLARA, wrong, null), ADJUSTMENT_WITHIN_LIMITS));
    }

    @Test
    void it_begins_today_or_later_and_its_days_are_in_order() {
        refuses(propose(CLARA, on(YESTERDAY, A_MONTH_ON, null), null), ADJUSTMENT_FROM_TODAY_OR_LATER);
        refuses(propose(CLARA, on(TOMORROW, TODAY, null), null), DAYS_OF_ADJUSTMENT_IN_ORDER);
        refuses(propose(CLARA, on(TOMORROW, null, TODAY), null), DAYS_OF_ADJUSTMENT_IN_ORDER);
        refuses(propose(CLARA, on(TODAY, TOMORROW, A_MONTH_ON), null), DAYS_OF_ADJUSTMENT_IN_ORDER);
        AdjustmentTerms aDay = on(TODAY, TODAY, TODAY);
        given().when(propose(CLARA, aDay, null)).expectEvents(proposed(1, CLARA, aDay, null));
    }

    @Test
    void it_ends_or_is_looked_at_again_within_half_a_year() {
        refuses(propose(CLARA, on(TODAY, null, null), null), ADJUSTMENT_ENDS_OR_IS_REVIEWED);
        refuses(propose(CLARA, on(TODAY, HALF_A_YEAR_ON.plusDays(1), null), null), ADJUSTMENT_ENDS_OR_IS_REVIEWED);
        AdjustmentTerms open = on(TODAY, null, HALF_A_YEAR_ON);
        given().when(propose(CLARA, open, null)).expectEvents(proposed(1, CLARA, open, null));
        AdjustmentTerms ends = on(TODAY, HALF_A_YEAR_ON, null);
        given().when(propose(CLARA, ends, null)).expectEvents(proposed(1, CLARA, ends, null));
    }

    @Test
    void its_words_are_kept_up_to_their_limit() {
        String most = "w".repeat(5_000);
        given().when(propose(CLARA, FEWER, most)).expectEvents(proposed(1, CLARA, FEWER, most));
        refuses(propose(CLARA, FEWER, most + "w"), WORDS_OF_PLAN_WITHIN_LIMIT);
        refuses(
                new EndAdjustment(ID, RIVERBEND, CLARA, 1, most + "w"),
                WORDS_OF_PLAN_WITHIN_LIMIT,
                proposed(1, CLARA),
                agreed(1, SAMIR));
    }

    @Test
    void the_other_one_agrees() {
        given(proposed(1, CLARA)).when(agree(SAMIR, 1)).expectEvents(agreed(1, SAMIR));
        given(proposed(1, SAMIR)).when(agree(CLARA, 1)).expectEvents(agreed(1, CLARA));
        refuses(agree(CLARA, 1), ADJUSTMENT_AGREED_BY_THE_OTHER, proposed(1, CLARA));
    }

    @Test
    void the_other_one_proposes_another_in_its_place() {
        given(proposed(1, CLARA)).when(propose(SAMIR, FEWER, null)).expectEvents(proposed(2, SAMIR));
        given(proposed(1, CLARA), proposed(2, SAMIR)).when(agree(CLARA, 2)).expectEvents(agreed(2, CLARA));
        refuses(agree(SAMIR, 1), ADJUSTMENT_WAITS, proposed(1, CLARA), proposed(2, SAMIR));
    }

    @Test
    void it_is_agreed_on_once_and_while_it_waits() {
        refuses(agree(SAMIR, 1), ADJUSTMENT_WAITS);
        refuses(agree(SAMIR, 1), ADJUSTMENT_WAITS, proposed(1, CLARA), agreed(1, SAMIR));
        refuses(agree(SAMIR, 1), ADJUSTMENT_WAITS, proposed(1, CLARA), setAside(1));
    }

    @Test
    void what_is_over_is_not_agreed_on() {
        AdjustmentTerms untilYesterday = terms(YESTERDAY, YESTERDAY, null, 12, null, null, null);
        refuses(agree(SAMIR, 1), ADJUSTMENT_IS_NOT_OVER, proposed(1, CLARA, untilYesterday, null));
        AdjustmentTerms untilToday = terms(YESTERDAY, TODAY, null, 12, null, null, null);
        given(proposed(1, CLARA, untilToday, null)).when(agree(SAMIR, 1)).expectEvents(agreed(1, SAMIR));
    }

    @Test
    void a_proposal_is_set_aside_by_either() {
        given(proposed(1, CLARA)).when(setAside(CLARA, 1)).expectEvents(setAside(1));
        given(proposed(1, CLARA))
                .when(setAside(SAMIR, 1))
                .expectEvents(new AdjustmentSetAside(ID, RIVERBEND, CLARA, 1, SAMIR, TODAY));
        refuses(setAside(CLARA, 1), ADJUSTMENT_WAITS, proposed(1, CLARA), agreed(1, SAMIR));
        refuses(setAside(CLARA, 1), ADJUSTMENT_WAITS, proposed(1, CLARA), proposed(2, SAMIR));
    }

    @Test
    void what_was_agreed_is_ended_by_either_with_words() {
        given(proposed(1, CLARA), agreed(1, SAMIR)).when(end(CLARA, 1)).expectEvents(ended(1, CLARA, "I am back"));
        given(proposed(1, CLARA), agreed(1, SAMIR)).when(end(SAMIR, 1)).expectEvents(ended(1, SAMIR, "I am back"));
        refuses(
                new EndAdjustment(ID, RIVERBEND, CLARA, 1, " "),
                ADJUSTMENT_ENDED_WITH_WORDS,
                proposed(1, CLARA),
                agreed(1, SAMIR));
    }

    @Test
    void only_what_is_agreed_and_not_over_is_ended() {
        refuses(end(CLARA, 1), ADJUSTMENT_IS_AGREED, proposed(1, CLARA));
        refuses(end(CLARA, 1), ADJUSTMENT_IS_AGREED, proposed(1, CLARA), agreed(1, SAMIR), ended(1, CLARA, "over"));
        refuses(
                end(CLARA, 1),
                ADJUSTMENT_IS_AGREED,
                proposed(1, CLARA),
                agreed(1, SAMIR),
                proposed(2, CLARA),
                agreed(2, SAMIR));
        AdjustmentTerms untilYesterday = terms(YESTERDAY, YESTERDAY, null, 12, null, null, null);
        refuses(end(CLARA, 1), ADJUSTMENT_IS_AGREED, proposed(1, CLARA, untilYesterday, null), agreed(1, SAMIR));
    }

    @Test
    void what_was_agreed_holds_while_another_waits() {
        given(proposed(1, CLARA), agreed(1, SAMIR), proposed(2, SAMIR))
                .when(end(CLARA, 1))
                .expectEvents(ended(1, CLARA, "I am back"));
    }

    @Test
    void both_go_with_the_sharing_for_what_two_agree_on_lasts_while_both_see_it() {
        given(proposed(1, CLARA), agreed(1, SAMIR), proposed(2, SAMIR))
                .when(new KeepPlanPrivate(ID, RIVERBEND, SAMIR))
                .expectEvents(setAside(2), ended(1, CLARA, null), KEPT_PRIVATE);
    }

    @Test
    void both_go_when_the_plan_ends_or_is_shared_with_another() {
        given(proposed(1, CLARA), agreed(1, SAMIR))
                .when(new EndRecoveryPlan(ID, RIVERBEND, DONE))
                .expectEvents(
                        ended(1, CLARA, null), KEPT_PRIVATE, new RecoveryPlanEnded(ID, RIVERBEND, CLARA, TODAY, DONE));
        given(proposed(1, CLARA))
                .when(new SharePlan(ID, RIVERBEND, BEATRIZ))
                .expectEvents(setAside(1), KEPT_PRIVATE, new PlanShared(ID, RIVERBEND, CLARA, BEATRIZ, TODAY));
    }

    @Test
    void what_is_over_is_not_ended_once_more_by_the_end_of_sharing() {
        AdjustmentTerms untilYesterday = terms(YESTERDAY, YESTERDAY, null, 12, null, null, null);
        given(proposed(1, CLARA, untilYesterday, null), agreed(1, SAMIR))
                .when(new KeepPlanPrivate(ID, RIVERBEND, SAMIR))
                .expectEvents(KEPT_PRIVATE);
    }

    @Test
    void an_adjustment_of_one_agency_is_unknown_to_another() {
        refuses(new AgreeToAdjustment(ID, ANOTHER_AGENCY, SAMIR, 1), IN_ITS_AGENCY, proposed(1, CLARA));
    }

    private TestExecutor<RecoveryPlan> given(RecoveryPlanEvent... then) {
        return plan.given(with(then));
    }

    private void refuses(RecoveryPlanCommand command, Rule rule, RecoveryPlanEvent... then) {
        given(then).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static Object[] with(RecoveryPlanEvent... then) {
        return Stream.concat(Stream.of(BEGUN, SHARED), Arrays.stream(then)).toArray();
    }

    private static AdjustmentTerms on(LocalDate from, @Nullable LocalDate until, @Nullable LocalDate reviewOn) {
        return terms(from, until, reviewOn, 12, null, null, null);
    }

    private static AdjustmentTerms terms(
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable Integer cases,
            @Nullable Integer highIntensity,
            @Nullable Integer minutes,
            @Nullable Integer hours) {
        return new AdjustmentTerms(from, until, reviewOn, cases, highIntensity, minutes, hours);
    }

    private static ProposeAdjustment propose(PersonId by, AdjustmentTerms terms, @Nullable String words) {
        return new ProposeAdjustment(ID, RIVERBEND, by, terms, words);
    }

    private static AdjustmentProposed proposed(int number, PersonId by) {
        return proposed(number, by, FEWER, null);
    }

    private static AdjustmentProposed proposed(int number, PersonId by, AdjustmentTerms terms, @Nullable String words) {
        return new AdjustmentProposed(ID, RIVERBEND, CLARA, SAMIR, number, by, TODAY, terms, words);
    }

    private static AgreeToAdjustment agree(PersonId by, int number) {
        return new AgreeToAdjustment(ID, RIVERBEND, by, number);
    }

    private static AdjustmentAgreed agreed(int number, PersonId by) {
        return new AdjustmentAgreed(ID, RIVERBEND, CLARA, SAMIR, number, by, TODAY);
    }

    private static SetAdjustmentAside setAside(PersonId by, int number) {
        return new SetAdjustmentAside(ID, RIVERBEND, by, number);
    }

    private static AdjustmentSetAside setAside(int number) {
        return new AdjustmentSetAside(ID, RIVERBEND, CLARA, number, CLARA, TODAY);
    }

    private static EndAdjustment end(PersonId by, int number) {
        return new EndAdjustment(ID, RIVERBEND, by, number, "I am back");
    }

    private static AdjustmentEnded ended(int number, PersonId by, @Nullable String words) {
        return new AdjustmentEnded(ID, RIVERBEND, CLARA, SAMIR, number, by, TODAY, words);
    }
}
