package org.opensupervision.projections.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.domain.recovery.RecoveryPhase.PROCESS_AND_REFLECT;
import static org.opensupervision.domain.recovery.RecoveryPhase.REINTEGRATE;
import static org.opensupervision.domain.recovery.RecoveryPhase.REST_AND_STABILISE;
import static org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState.*;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.recovery.RecoveryQuery.*;
import org.opensupervision.projections.testing.ReadModels;

/** Ann recovers; Dora supervises her until the end of June, Sue from July. */
class RecoveryProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANN = RIVERBEND.person("C001");

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.registered(),
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("S001", "Sue Sand", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C001", "2026-01-01", "2026-06-30", 30, 180),
                RIVERBEND.assigned("S001", "C001", "2026-07-01", null, 30, 180),
                RIVERBEND.begunRecovering("C001", REST_AND_STABILISE, "2026-03-01"),
                RIVERBEND.describedPhase("C001", REST_AND_STABILISE, "sleep"),
                RIVERBEND.describedPhase("C001", REINTEGRATE, "one intake a week"));
    }

    private static RecoveryReader reader() {
        return readModels.get(RecoveryReader.class);
    }

    private static SharedPlanReader sharedPlans() {
        return readModels.get(SharedPlanReader.class);
    }

    private static List<OwnPlan> own(AgencyId agency, PersonId person) {
        var reach = new Reach.Around(person, true, true, true, true, day("2026-03-02"));
        return reader().ask(new WhoRecovers(agency, reach, PageRequest.everything()))
                .items();
    }

    private static OwnPlan own() {
        return own(RIVERBEND.id(), ANN).getFirst();
    }

    private static List<SharedPlan> seenBy(String supervisor, String today) {
        var reach = new Reach.Around(RIVERBEND.person(supervisor), false, true, false, false, day(today));
        return sharedPlans()
                .ask(new WhichPlansAreShared(RIVERBEND.id(), reach, ANN, PageRequest.everything()))
                .items();
    }

    private static Optional<Concern> concernAt(String today) {
        readModels.askedAt(Instant.parse(today + "T12:00:00Z"));
        return reader().ask(new WhomPlanConcerns(RIVERBEND.id(), RIVERBEND.plan("C001")));
    }

    @Test
    void a_plan_says_in_which_phase_somebody_is_since_when_and_what_it_means_for_them() {
        readModels.given(
                RIVERBEND.describedPhase("C001", REINTEGRATE, null),
                RIVERBEND.enteredPhase("C001", PROCESS_AND_REFLECT, "2026-03-20"),
                RIVERBEND.enteredPhase("C001", REST_AND_STABILISE, "2026-04-01"));
        assertThat(own(RIVERBEND.id(), ANN))
                .containsExactly(new OwnPlan(
                        RIVERBEND.plan("C001"),
                        ANN,
                        day("2026-03-01"),
                        null,
                        null,
                        List.of(
                                new PhaseStep(REST_AND_STABILISE, day("2026-03-01")),
                                new PhaseStep(PROCESS_AND_REFLECT, day("2026-03-20")),
                                new PhaseStep(REST_AND_STABILISE, day("2026-04-01"))),
                        Map.of(REST_AND_STABILISE, "sleep"),
                        Set.of(),
                        null,
                        null,
                        List.of()));
    }

    @Test
    void it_is_there_for_nobody_else() {
        assertThat(own(RIVERBEND.id(), RIVERBEND.person("D001"))).isEmpty();
        assertThat(own(LAKESIDE.id(), ANN)).isEmpty();
        assertThat(reader().ask(new HowAPlanStands(LAKESIDE.id(), RIVERBEND.plan("C001"))))
                .isEmpty();
        assertThat(reader().ask(new HowAPlanStands(RIVERBEND.id(), RIVERBEND.plan("C001"))))
                .contains(own());
        assertThat(seenBy("D001", "2026-03-02")).isEmpty();
        assertThat(sharedPlans().ask(new WhatIsSharedOfAPlan(RIVERBEND.id(), RIVERBEND.plan("C001"))))
                .isEmpty();
        assertThat(concernAt("2026-03-02")).contains(new Concern(Set.of(ANN), null, day("2026-03-01")));
    }

    @Test
    void it_is_counted_so_that_the_next_one_is_another() {
        assertThat(reader().ask(new HowManyPlans(RIVERBEND.id(), ANN))).isEqualTo(new Plans(1, true));
        readModels.given(RIVERBEND.endedPlan("C001", PlanEnding.DONE, "2026-04-01"));
        assertThat(reader().ask(new HowManyPlans(RIVERBEND.id(), ANN))).isEqualTo(new Plans(1, false));
        assertThat(own().ending()).isEqualTo(PlanEnding.DONE);
        assertThat(own().endedOn()).isEqualTo(day("2026-04-01"));
        assertThat(reader().ask(new HowManyPlans(RIVERBEND.id(), RIVERBEND.person("D001"))))
                .isEqualTo(new Plans(0, false));
    }

    @Test
    void its_phase_is_shared_without_words() {
        readModels.given(RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"));
        assertThat(seenBy("D001", "2026-03-03"))
                .containsExactly(new SharedPlan(
                        RIVERBEND.plan("C001"),
                        new PersonRef(ANN, "C001", "Ann Alder", "North"),
                        new PersonRef(RIVERBEND.person("D001"), "D001", "Dora Dean", "North"),
                        day("2026-03-03"),
                        REST_AND_STABILISE,
                        day("2026-03-01"),
                        Map.of(),
                        List.of()));
        assertThat(own().sharedWith()).isEqualTo(new PersonRef(RIVERBEND.person("D001"), "D001", "Dora Dean", "North"));
    }

    @Test
    void words_of_a_phase_are_shared_by_themselves_as_they_are_now_and_taken_back() {
        readModels.given(
                RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"),
                RIVERBEND.sharedWords("C001", REINTEGRATE, "2026-03-03"),
                RIVERBEND.describedPhase("C001", REINTEGRATE, "two intakes a week"));
        assertThat(seenBy("D001", "2026-03-03"))
                .extracting(SharedPlan::words)
                .containsExactly(Map.of(REINTEGRATE, "two intakes a week"));
        readModels.given(RIVERBEND.keptWordsPrivate("C001", REINTEGRATE, "2026-03-04"));
        assertThat(seenBy("D001", "2026-03-04")).extracting(SharedPlan::words).containsExactly(Map.of());
    }

    @Test
    void it_is_seen_while_they_supervise_and_by_no_successor() {
        readModels.given(RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"));
        assertThat(seenBy("D001", "2026-06-30")).hasSize(1);
        assertThat(seenBy("D001", "2026-07-01")).isEmpty();
        assertThat(seenBy("S001", "2026-07-01")).isEmpty();
        assertThat(concernAt("2026-06-30").orElseThrow().supervisor()).isEqualTo(RIVERBEND.person("D001"));
        assertThat(concernAt("2026-07-01").orElseThrow().supervisor()).isNull();
        readModels.given(
                RIVERBEND.keptPlanPrivate("C001", "2026-07-01"), RIVERBEND.sharedPlan("C001", "S001", "2026-07-01"));
        assertThat(seenBy("S001", "2026-07-01")).hasSize(1);
        assertThat(seenBy("D001", "2026-06-30")).isEmpty();
        assertThat(concernAt("2026-07-01").orElseThrow().supervisor()).isEqualTo(RIVERBEND.person("S001"));
    }

    @Test
    void what_is_taken_back_or_ended_is_seen_no_more() {
        readModels.given(
                RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"),
                RIVERBEND.sharedWords("C001", REINTEGRATE, "2026-03-03"),
                RIVERBEND.keptPlanPrivate("C001", "2026-03-04"));
        assertThat(seenBy("D001", "2026-03-04")).isEmpty();
        assertThat(concernAt("2026-03-04").orElseThrow().supervisor()).isNull();
        readModels.given(RIVERBEND.sharedPlan("C001", "D001", "2026-03-05"));
        assertThat(seenBy("D001", "2026-03-05")).extracting(SharedPlan::words).containsExactly(Map.of());
    }

    @Test
    void every_proposal_and_what_became_of_it_is_kept() {
        readModels.given(
                RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"),
                RIVERBEND.proposedAdjustment("C001", "D001", 1, "C001", "2026-03-03", "2026-04-03"),
                RIVERBEND.proposedAdjustment("C001", "D001", 2, "D001", "2026-03-04", null),
                RIVERBEND.agreedAdjustment("C001", "D001", 2, "C001", "2026-03-05"),
                RIVERBEND.proposedAdjustment("C001", "D001", 3, "C001", "2026-03-20", "2026-05-20"));
        assertThat(own().adjustments())
                .extracting(AdjustmentView::number, AdjustmentView::state, AdjustmentView::lastDay)
                .containsExactly(tuple(3, WAITING, null), tuple(2, AGREED, null), tuple(1, REPLACED, null));
        assertThat(own().adjustments().get(1))
                .isEqualTo(new AdjustmentView(
                        2,
                        new PersonRef(RIVERBEND.person("D001"), "D001", "Dora Dean", "North"),
                        RIVERBEND.person("D001"),
                        day("2026-03-04"),
                        day("2026-03-04"),
                        null,
                        day("2026-03-18"),
                        12,
                        2,
                        30,
                        4,
                        "no new intakes",
                        AGREED,
                        day("2026-03-05"),
                        null,
                        null,
                        null,
                        null));
        assertThat(seenBy("D001", "2026-03-20").getFirst().adjustments()).isEqualTo(own().adjustments());
    }

    @Test
    void what_is_agreed_next_begins_where_the_one_before_ends() {
        readModels.given(
                RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"),
                RIVERBEND.proposedAdjustment("C001", "D001", 1, "C001", "2026-03-03", "2026-06-03"),
                RIVERBEND.agreedAdjustment("C001", "D001", 1, "D001", "2026-03-05"),
                RIVERBEND.proposedAdjustment("C001", "D001", 2, "C001", "2026-04-01", "2026-05-20"),
                RIVERBEND.agreedAdjustment("C001", "D001", 2, "D001", "2026-03-30"));
        assertThat(own().adjustments())
                .extracting(AdjustmentView::number, AdjustmentView::lastDay)
                .containsExactly(tuple(2, day("2026-05-20")), tuple(1, day("2026-03-31")));
        readModels.given(RIVERBEND.endedAdjustment("C001", "D001", 2, "D001", "2026-03-30", "all is well"));
        assertThat(own().adjustments())
                .extracting(
                        AdjustmentView::state,
                        AdjustmentView::lastDay,
                        AdjustmentView::closedBy,
                        AdjustmentView::closingWords)
                .containsExactly(
                        tuple(ENDED, day("2026-03-29"), RIVERBEND.person("D001"), "all is well"),
                        tuple(ENDED, day("2026-03-29"), RIVERBEND.person("D001"), null));
    }

    @Test
    void what_is_over_by_its_day_is_not_ended() {
        readModels.given(
                RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"),
                RIVERBEND.proposedAdjustment("C001", "D001", 1, "C001", "2026-03-03", "2026-03-10"),
                RIVERBEND.agreedAdjustment("C001", "D001", 1, "D001", "2026-03-05"),
                RIVERBEND.proposedAdjustment("C001", "D001", 2, "C001", "2026-04-01", null),
                RIVERBEND.agreedAdjustment("C001", "D001", 2, "D001", "2026-04-01"),
                RIVERBEND.endedAdjustment("C001", "D001", 2, "D001", "2026-04-02", "all is well"));
        AdjustmentView first = own().adjustments().getLast();
        assertThat(first.state()).isEqualTo(AGREED);
        assertThat(first.isAgreed(day("2026-03-10"))).isTrue();
        assertThat(first.isOver(day("2026-03-11"))).isTrue();
    }

    @Test
    void a_successor_sees_nothing_of_what_was_agreed_before() {
        readModels.given(
                RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"),
                RIVERBEND.proposedAdjustment("C001", "D001", 1, "C001", "2026-03-03", "2026-06-03"),
                RIVERBEND.setAdjustmentAside("C001", 1, "C001", "2026-07-01"),
                RIVERBEND.keptPlanPrivate("C001", "2026-07-01"),
                RIVERBEND.sharedPlan("C001", "S001", "2026-07-01"),
                RIVERBEND.proposedAdjustment("C001", "S001", 2, "S001", "2026-07-02", null));
        assertThat(seenBy("S001", "2026-07-02").getFirst().adjustments())
                .extracting(AdjustmentView::number)
                .containsExactly(2);
        assertThat(own().adjustments()).extracting(AdjustmentView::state).containsExactly(WAITING, SET_ASIDE);
    }

    @Test
    void of_somebody_who_was_erased_there_is_no_row() {
        readModels.given(
                RIVERBEND.begunRecovering("C002", null, "2026-03-01"),
                RIVERBEND.sharedPlan("C002", "D001", "2026-03-01"),
                RIVERBEND.proposedAdjustment("C002", "D001", 1, "D001", "2026-03-04", null));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void neither_words_nor_phases_nor_numbers_can_be_read_in_the_rows() {
        readModels.given(
                RIVERBEND.sharedPlan("C001", "D001", "2026-03-03"),
                RIVERBEND.sharedWords("C001", REINTEGRATE, "2026-03-03"),
                RIVERBEND.proposedAdjustment("C001", "D001", 1, "D001", "2026-03-04", null));
        assertThat(rows()).hasSize(3).allSatisfy(row -> assertThat(row)
                .contains("sealed")
                .doesNotContain("sleep", "intake", "REST", "REINTEGRATE", "cases"));
    }

    /** Without ids and days, which are not sealed. */
    private static List<String> rows() {
        return readModels.jdbc().sql("""
                select course from recovery_plan union all select course from shared_plan
                union all select details from caseload_adjustment
                """).query(String.class).list();
    }
}
