package org.opensupervision.projections.selfcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.selfcare.AgreedWords;
import org.opensupervision.domain.selfcare.GoalEnd;
import org.opensupervision.domain.selfcare.GoalWords;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.selfcare.SelfCareQuery.*;
import org.opensupervision.projections.testing.ReadModels;

/** Ann agrees with herself; Ben is her partner. */
class SelfCareProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final PersonId BEN = RIVERBEND.person("C002");
    private static final GoalWords WALK =
            new GoalWords("walk at lunch", "three times a week", "the park is near", "I need air");
    private static final GoalView SET = new GoalView(
            RIVERBEND.goal("G1"),
            "walk at lunch",
            "three times a week",
            "the park is near",
            "I need air",
            day("2026-05-31"),
            day("2026-03-01"),
            null,
            null);

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE),
                RIVERBEND.joined("C002", "Ben Birch", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C001", "2026-01-01", "2026-06-30", 30, 180),
                RIVERBEND.agreedOnSelfCare(
                        "C001",
                        new AgreedWords("my sister", "no sleep", List.of(RIVERBEND.sign("W1"))),
                        "2026-03-01",
                        "2026-06-01"),
                RIVERBEND.setGoal("G1", "C001", WALK, "2026-05-31", "2026-03-01"));
    }

    private static void shared() {
        readModels.given(
                RIVERBEND.askedPartner("C001", "C002", "2026-03-02"),
                RIVERBEND.acceptedAsPartner("C001", "C002", "2026-03-03"),
                RIVERBEND.sharedGoals("C001", "C002", "2026-03-04"));
    }

    private static SelfCareReader reader() {
        return readModels.get(SelfCareReader.class);
    }

    private static List<OwnSelfCare> own(AgencyId agency, PersonId person, String today) {
        var reach = new Reach.Around(person, true, true, true, true, day(today));
        return reader().ask(new WhatWasAgreed(agency, reach, day(today), PageRequest.everything()))
                .items();
    }

    private static List<Accompanied> seenBy(PersonId partner, String today) {
        return reader().ask(new WhoChoseAsPartner(RIVERBEND.id(), partner, day(today)));
    }

    @Test
    void an_agreement_is_read_as_it_was_said_last() {
        readModels.given(
                RIVERBEND.changedSelfCare("C001", new AgreedWords(null, "no sleep", List.of()), "2026-03-02"),
                RIVERBEND.endedGoal("G1", "C001", GoalEnd.REACHED, "2026-05-01"),
                RIVERBEND.reviewedSelfCare("C001", "the walks", "fewer late shifts", "2026-05-30", "2026-08-30"));
        assertThat(own(RIVERBEND.id(), ANN, "2026-06-01"))
                .containsExactly(new OwnSelfCare(
                        RIVERBEND.selfCare("C001"),
                        ANN,
                        null,
                        "no sleep",
                        List.of(),
                        day("2026-03-01"),
                        day("2026-08-30"),
                        null,
                        List.of(new GoalView(
                                SET.id(),
                                SET.specific(),
                                SET.measurable(),
                                SET.achievable(),
                                SET.relevant(),
                                SET.until(),
                                SET.setOn(),
                                GoalEnd.REACHED,
                                day("2026-05-01"))),
                        List.of(new ReviewView(day("2026-05-30"), "the walks", "fewer late shifts"))));
    }

    @Test
    void goals_of_one_day_come_in_the_order_of_setting_also_for_a_partner() {
        readModels.given(
                RIVERBEND.setGoal("G2", "C001", WALK, "2026-05-31", "2026-03-01"),
                RIVERBEND.setGoal("G3", "C001", WALK, "2026-05-31", "2026-03-01"),
                RIVERBEND.setGoal("G4", "C001", WALK, "2026-05-31", "2026-03-01"),
                RIVERBEND.setGoal("G5", "C001", WALK, "2026-05-31", "2026-03-01"));
        shared();
        var all = List.of(
                RIVERBEND.goal("G1"),
                RIVERBEND.goal("G2"),
                RIVERBEND.goal("G3"),
                RIVERBEND.goal("G4"),
                RIVERBEND.goal("G5"));
        assertThat(own(RIVERBEND.id(), ANN, "2026-03-05"))
                .flatExtracting(OwnSelfCare::goals)
                .extracting(GoalView::id)
                .containsExactlyElementsOf(all);
        assertThat(seenBy(BEN, "2026-03-05"))
                .flatExtracting(Accompanied::goals)
                .extracting(GoalView::id)
                .containsExactlyElementsOf(all);
    }

    @Test
    void it_is_there_for_nobody_else() {
        shared();
        assertThat(own(RIVERBEND.id(), RIVERBEND.person("D001"), "2026-03-05")).isEmpty();
        assertThat(own(RIVERBEND.id(), BEN, "2026-03-05")).isEmpty();
        assertThat(own(LAKESIDE.id(), ANN, "2026-03-05")).isEmpty();
        assertThat(seenBy(RIVERBEND.person("D001"), "2026-03-05")).isEmpty();
    }

    @Test
    void a_partner_reads_the_goals_once_they_are_shared_and_nothing_else() {
        readModels.given(
                RIVERBEND.askedPartner("C001", "C002", "2026-03-02"),
                RIVERBEND.acceptedAsPartner("C001", "C002", "2026-03-03"));
        assertThat(seenBy(BEN, "2026-03-03")).singleElement().satisfies(before -> {
            assertThat(before.goals()).isEmpty();
            assertThat(Shown.in(before)).isEmpty();
        });
        readModels.given(RIVERBEND.sharedGoals("C001", "C002", "2026-03-04"));
        assertThat(seenBy(BEN, "2026-03-04"))
                .containsExactly(new Accompanied(
                        RIVERBEND.selfCare("C001"),
                        new PersonRef(ANN, "C001", "Ann Alder", "North"),
                        day("2026-03-02"),
                        day("2026-03-03"),
                        day("2026-03-04"),
                        List.of(SET)));
        assertThat(seenBy(BEN, "2026-03-04").stream().flatMap(Accompanied::shown))
                .hasSize(1);
    }

    @Test
    void what_is_shared_no_more_is_gone_at_once() {
        shared();
        readModels.given(RIVERBEND.sharedGoalsNoMore("C001", "C002", "2026-03-05"));
        assertThat(seenBy(BEN, "2026-03-05")).singleElement().satisfies(left -> assertThat(left.goals())
                .isEmpty());
        assertThat(sharedRows()).isEmpty();
    }

    @Test
    void a_partner_who_steps_back_is_let_go_or_replaced_sees_nothing() {
        for (Object end : List.of(
                RIVERBEND.declinedAsPartner("C001", "C002", "2026-03-05"),
                RIVERBEND.letPartnerGo("C001", "C002", "2026-03-05"),
                RIVERBEND.askedPartner("C001", "D001", "2026-03-05"))) {
            shared();
            assertThat(sharedRows()).hasSize(1);
            readModels.given(end);
            assertThat(seenBy(BEN, "2026-03-05")).isEmpty();
            assertThat(sharedRows()).isEmpty();
        }
    }

    @Test
    void it_ends_when_the_partner_leaves_and_does_not_begin_again_by_itself() {
        shared();
        readModels.given(RIVERBEND.left("C002", "2026-03-10"));
        assertThat(seenBy(BEN, "2026-03-10")).hasSize(1);
        assertThat(seenBy(BEN, "2026-03-11")).isEmpty();
        assertThat(own(RIVERBEND.id(), ANN, "2026-03-10").getFirst().partner().there())
                .isTrue();
        assertThat(own(RIVERBEND.id(), ANN, "2026-03-11").getFirst().partner().there())
                .isFalse();
        readModels.given(RIVERBEND.cameBack("C002", "2026-04-01"));
        assertThat(seenBy(BEN, "2026-04-01")).isEmpty();
    }

    @Test
    void it_ends_when_whose_agreement_it_is_leaves() {
        shared();
        readModels.given(RIVERBEND.left("C001", "2026-03-10"));
        assertThat(seenBy(BEN, "2026-03-11")).isEmpty();
        readModels.given(RIVERBEND.cameBack("C001", "2026-04-01"));
        assertThat(seenBy(BEN, "2026-04-01")).isEmpty();
    }

    private static Waiting waits(PersonId person, String today) {
        return reader().ask(new WhatWaits(RIVERBEND.id(), person, day(today)));
    }

    @Test
    void a_review_waits_from_its_day_on_and_whoever_is_asked_until_they_answer() {
        assertThat(waits(ANN, "2026-05-31")).isEqualTo(new Waiting(false, 0));
        assertThat(waits(ANN, "2026-06-01")).isEqualTo(new Waiting(true, 0));
        readModels.given(RIVERBEND.askedPartner("C001", "C002", "2026-03-02"));
        assertThat(waits(BEN, "2026-03-02")).isEqualTo(new Waiting(false, 1));
        readModels.given(RIVERBEND.acceptedAsPartner("C001", "C002", "2026-03-03"));
        assertThat(waits(BEN, "2026-03-03")).isEqualTo(new Waiting(false, 0));
    }

    @Test
    void nothing_is_left_of_what_was_withdrawn_or_erased() {
        shared();
        readModels.given(
                RIVERBEND.reviewedSelfCare("C001", "the walks", null, "2026-05-30", "2026-08-30"),
                RIVERBEND.withdrewSelfCare("C001", "2026-05-31"),
                RIVERBEND.agreedOnSelfCare("C009", null, "2026-03-01", "2026-06-01"),
                RIVERBEND.askedPartner("C009", "C002", "2026-03-01"));
        assertThat(allRows()).isZero();
    }

    @Test
    void no_words_can_be_read_in_the_rows() {
        shared();
        readModels.given(
                RIVERBEND.reviewedSelfCare("C001", "the walks", "fewer late shifts", "2026-05-30", "2026-08-30"));
        List<String> words = readModels.jdbc().sql("""
                select support || stepping_back || signs from self_care union all select words from self_care_goal
                union all select words from shared_goal
                union all select helped || to_change from self_care_review
                """).query(String.class).list();
        assertThat(words).hasSize(4).allSatisfy(row -> assertThat(row)
                .contains("sealed")
                .doesNotContain("sister", "sleep", "walk", "park", "air", "late"));
    }

    private static List<String> sharedRows() {
        return readModels
                .jdbc()
                .sql("select words from shared_goal")
                .query(String.class)
                .list();
    }

    private static long allRows() {
        return readModels.jdbc().sql("""
                select (select count(*) from self_care) + (select count(*) from self_care_goal)
                    + (select count(*) from self_care_review) + (select count(*) from self_care_partner)
                    + (select count(*) from shared_goal)
                """).query(Long.class).single();
    }
}
