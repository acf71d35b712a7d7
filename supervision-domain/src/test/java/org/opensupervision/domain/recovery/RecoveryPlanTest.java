package org.opensupervision.domain.recovery;

import static org.opensupervision.domain.recovery.PlanEnding.DONE;
import static org.opensupervision.domain.recovery.PlanEnding.SET_ASIDE;
import static org.opensupervision.domain.recovery.RecoveryPhase.PROCESS_AND_REFLECT;
import static org.opensupervision.domain.recovery.RecoveryPhase.REINTEGRATE;
import static org.opensupervision.domain.recovery.RecoveryPhase.REST_AND_STABILISE;
import static org.opensupervision.domain.recovery.RecoveryPlanRule.*;
import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.*;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.*;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.domain.shared.Rule;

/** Clara recovers; Samir supervises her. */
class RecoveryPlanTest {

    private static final RecoveryPlanId ID = RecoveryPlanId.of(CLARA, 1);
    private static final RecoveryPlanBegun BEGUN =
            new RecoveryPlanBegun(ID, RIVERBEND, CLARA, YESTERDAY, REST_AND_STABILISE);
    private static final PlanShared SHARED = shared(SAMIR);
    private static final PlanKeptPrivate KEPT_PRIVATE = new PlanKeptPrivate(ID, RIVERBEND, CLARA, TODAY);

    private final FixtureConfiguration<RecoveryPlan> plan = Stories.of(RecoveryPlan.class);

    @Test
    void a_plan_begins_in_the_phase_that_its_supervisee_is_in() {
        plan.givenNoPriorActivity()
                .when(new BeginRecoveryPlan(ID, RIVERBEND, CLARA, PROCESS_AND_REFLECT))
                .expectEvents(new RecoveryPlanBegun(ID, RIVERBEND, CLARA, TODAY, PROCESS_AND_REFLECT));
    }

    @Test
    void what_was_begun_is_not_begun_again_not_even_when_it_has_ended() {
        refuses(begin(), NO_PLAN_IS_OPEN, BEGUN);
        refuses(begin(), NO_PLAN_IS_OPEN, BEGUN, ended(DONE));
    }

    @Test
    void a_phase_means_what_its_supervisee_says() {
        plan.given(BEGUN).when(describe("sleep, and no phone")).expectEvents(described("sleep, and no phone"));
        plan.given(BEGUN, described("sleep")).when(describe(null)).expectEvents(described(null));
    }

    @Test
    void words_are_kept_up_to_their_limit() {
        String most = "w".repeat(5_000);
        plan.given(BEGUN).when(describe(most)).expectEvents(described(most));
        refuses(describe(most + "w"), WORDS_OF_PLAN_WITHIN_LIMIT, BEGUN);
    }

    @Test
    void phases_follow_each_other_forward_and_back_at_their_own_pace() {
        plan.given(BEGUN).when(enter(REINTEGRATE)).expectEvents(entered(REINTEGRATE));
        plan.given(BEGUN, entered(REINTEGRATE))
                .when(enter(REST_AND_STABILISE))
                .expectEvents(entered(REST_AND_STABILISE));
    }

    @Test
    void who_is_in_a_phase_already_does_not_enter_it() {
        plan.given(BEGUN).when(enter(REST_AND_STABILISE)).expectNoEvents();
        plan.given(BEGUN, entered(REINTEGRATE)).when(enter(REINTEGRATE)).expectNoEvents();
    }

    @Test
    void a_plan_is_done_or_set_aside() {
        plan.given(BEGUN).when(end(DONE)).expectEvents(ended(DONE));
        plan.given(BEGUN).when(end(SET_ASIDE)).expectEvents(ended(SET_ASIDE));
    }

    @Test
    void nothing_happens_in_a_plan_that_has_ended() {
        RecoveryPlanEvent[] past = {BEGUN, ended(SET_ASIDE)};
        refuses(describe("rest"), PLAN_IS_OPEN, past);
        refuses(enter(REINTEGRATE), PLAN_IS_OPEN, past);
        refuses(end(DONE), PLAN_IS_OPEN, past);
        refuses(share(SAMIR), PLAN_IS_OPEN, past);
    }

    @Test
    void it_is_shared_with_one_supervisor_at_a_time() {
        plan.given(BEGUN).when(share(SAMIR)).expectEvents(SHARED);
        plan.given(BEGUN, SHARED).when(share(SAMIR)).expectNoEvents();
        plan.given(BEGUN, SHARED).when(share(BEATRIZ)).expectEvents(KEPT_PRIVATE, shared(BEATRIZ));
    }

    @Test
    void nobody_shares_with_themselves() {
        refuses(share(CLARA), PLAN_IS_SHARED_WITH_SOMEBODY_ELSE, BEGUN);
    }

    @Test
    void sharing_is_taken_back_at_once_and_given_again() {
        plan.given(BEGUN, SHARED).when(keepPrivate()).expectEvents(KEPT_PRIVATE);
        plan.given(BEGUN, SHARED, KEPT_PRIVATE).when(share(SAMIR)).expectEvents(SHARED);
        refuses(keepPrivate(), PLAN_IS_SHARED, BEGUN);
        refuses(keepPrivate(), PLAN_IS_SHARED, BEGUN, SHARED, KEPT_PRIVATE);
        refuses(keepPrivate(), PLAN_IS_SHARED, BEGUN, shared(BEATRIZ));
    }

    @Test
    void words_of_a_phase_are_shared_by_themselves_and_with_whom_the_plan_is() {
        plan.given(BEGUN, SHARED).when(shareWords(REINTEGRATE)).expectEvents(wordsShared(REINTEGRATE));
        plan.given(BEGUN, SHARED, wordsShared(REINTEGRATE))
                .when(shareWords(REINTEGRATE))
                .expectNoEvents();
        refuses(shareWords(REINTEGRATE), PLAN_IS_SHARED, BEGUN);
    }

    @Test
    void words_of_a_phase_are_kept_private_again() {
        plan.given(BEGUN, SHARED, wordsShared(REINTEGRATE))
                .when(keepWordsPrivate(REINTEGRATE))
                .expectEvents(new WordsOfPhaseKeptPrivate(ID, RIVERBEND, CLARA, REINTEGRATE, TODAY));
        plan.given(BEGUN, SHARED).when(keepWordsPrivate(REINTEGRATE)).expectNoEvents();
    }

    @Test
    void who_gets_a_plan_next_gets_no_words_that_were_shared_before() {
        plan.given(BEGUN, SHARED, wordsShared(REINTEGRATE), KEPT_PRIVATE, shared(BEATRIZ))
                .when(shareWords(REINTEGRATE))
                .expectEvents(wordsShared(REINTEGRATE));
    }

    @Test
    void a_plan_that_ends_is_shared_no_more() {
        plan.given(BEGUN, SHARED).when(end(DONE)).expectEvents(KEPT_PRIVATE, ended(DONE));
    }

    @Test
    void a_plan_of_one_agency_is_unknown_to_another() {
        refuses(new KeepPlanPrivate(ID, ANOTHER_AGENCY, SAMIR), IN_ITS_AGENCY, BEGUN, SHARED);
        refuses(new BeginRecoveryPlan(ID, ANOTHER_AGENCY, CLARA, REINTEGRATE), IN_ITS_AGENCY, BEGUN);
    }

    private void refuses(RecoveryPlanCommand command, Rule rule, RecoveryPlanEvent... past) {
        plan.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static BeginRecoveryPlan begin() {
        return new BeginRecoveryPlan(ID, RIVERBEND, CLARA, REST_AND_STABILISE);
    }

    private static DescribePhase describe(@Nullable String words) {
        return new DescribePhase(ID, RIVERBEND, REST_AND_STABILISE, words);
    }

    private static PhaseDescribed described(@Nullable String words) {
        return new PhaseDescribed(ID, RIVERBEND, CLARA, REST_AND_STABILISE, words);
    }

    private static EnterPhase enter(RecoveryPhase phase) {
        return new EnterPhase(ID, RIVERBEND, phase);
    }

    private static PhaseEntered entered(RecoveryPhase phase) {
        return new PhaseEntered(ID, RIVERBEND, CLARA, phase, TODAY);
    }

    private static EndRecoveryPlan end(PlanEnding ending) {
        return new EndRecoveryPlan(ID, RIVERBEND, ending);
    }

    private static RecoveryPlanEnded ended(PlanEnding ending) {
        return new RecoveryPlanEnded(ID, RIVERBEND, CLARA, TODAY, ending);
    }

    private static SharePlan share(PersonId supervisor) {
        return new SharePlan(ID, RIVERBEND, supervisor);
    }

    private static PlanShared shared(PersonId supervisor) {
        return new PlanShared(ID, RIVERBEND, CLARA, supervisor, TODAY);
    }

    private static KeepPlanPrivate keepPrivate() {
        return new KeepPlanPrivate(ID, RIVERBEND, SAMIR);
    }

    private static ShareWordsOfPhase shareWords(RecoveryPhase phase) {
        return new ShareWordsOfPhase(ID, RIVERBEND, phase);
    }

    private static WordsOfPhaseShared wordsShared(RecoveryPhase phase) {
        return new WordsOfPhaseShared(ID, RIVERBEND, CLARA, phase, TODAY);
    }

    private static KeepWordsOfPhasePrivate keepWordsPrivate(RecoveryPhase phase) {
        return new KeepWordsOfPhasePrivate(ID, RIVERBEND, phase);
    }
}
