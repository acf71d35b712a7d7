package org.opensupervision.projections.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.AgreementView;
import org.opensupervision.projections.assignments.AssignmentsQuery.TermsView;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhatIsAgreed;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.testing.ReadModels;

class AssignmentsProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final AgreementId ANNS = RIVERBEND.agreement("D001", "C001", "2026-01-01");

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", null, "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE));
    }

    private static AssignmentsReader assignments() {
        return readModels.get(AssignmentsReader.class);
    }

    private static AgreementView agreed(AgreementId agreement) {
        return assignments().ask(new WhatIsAgreed(RIVERBEND.id(), agreement)).orElseThrow();
    }

    private static List<AgreementId> found(
            @Nullable PersonId supervisor, @Nullable PersonId supervisee, @Nullable LocalDate activeOn) {
        return assignments()
                .ask(new WhoSupervisesWhom(
                        RIVERBEND.id(), Reach.everybody(), supervisor, supervisee, activeOn, PageRequest.everything()))
                .items()
                .stream()
                .map(AgreementView::id)
                .toList();
    }

    @Test
    void an_agreement_is_known_as_assigned() {
        readModels.given(RIVERBEND.assigned("D001", "C001", "2026-01-01", "2026-12-31", 14, 185));
        assertThat(agreed(ANNS))
                .isEqualTo(new AgreementView(
                        ANNS,
                        new PersonRef(RIVERBEND.person("D001"), "D001", "Dora Dean", null),
                        new PersonRef(RIVERBEND.person("C001"), "C001", "Ann Alder", "North"),
                        day("2026-01-01"),
                        day("2026-12-31"),
                        List.of(new TermsView(day("2026-01-01"), 14, 185)),
                        0));
    }

    @Test
    void changed_terms_stand_beside_the_earlier_ones() {
        readModels.given(
                RIVERBEND.assigned("D001", "C001", "2026-01-01", null, 30, 180),
                RIVERBEND.changed(ANNS, "2026-04-01", 14, 185));
        assertThat(agreed(ANNS).terms())
                .containsExactly(new TermsView(day("2026-01-01"), 30, 180), new TermsView(day("2026-04-01"), 14, 185));
        assertThat(agreed(ANNS).to()).isNull();
        assertThat(agreed(ANNS).version()).isEqualTo(1);
    }

    @Test
    void terms_changed_again_from_the_same_day_replace_those_of_that_day() {
        readModels.given(
                RIVERBEND.assigned("D001", "C001", "2026-01-01", null, 30, 180),
                RIVERBEND.changed(ANNS, "2026-04-01", 14, 185),
                RIVERBEND.changed(ANNS, "2026-04-01", 7, 200));
        assertThat(agreed(ANNS).terms())
                .containsExactly(new TermsView(day("2026-01-01"), 30, 180), new TermsView(day("2026-04-01"), 7, 200));
    }

    @Test
    void terms_changed_from_the_first_day_replace_the_first_ones() {
        readModels.given(
                RIVERBEND.assigned("D001", "C001", "2026-01-01", null, 30, 180),
                RIVERBEND.changed(ANNS, "2026-01-01", 7, 200));
        assertThat(agreed(ANNS).terms()).containsExactly(new TermsView(day("2026-01-01"), 7, 200));
    }

    @Test
    void an_ended_agreement_has_a_last_day() {
        readModels.given(
                RIVERBEND.assigned("D001", "C001", "2026-01-01", null, 30, 180), RIVERBEND.ended(ANNS, "2026-06-30"));
        assertThat(agreed(ANNS).to()).isEqualTo("2026-06-30");
        assertThat(agreed(ANNS).version()).isEqualTo(1);
    }

    @Test
    void people_that_the_directory_does_not_know_yet_are_named_by_a_question_mark() {
        readModels.given(RIVERBEND.assigned("D001", "C404", "2026-01-01", null, 30, 180));
        assertThat(agreed(RIVERBEND.agreement("D001", "C404", "2026-01-01")).supervisee())
                .isEqualTo(new PersonRef(RIVERBEND.person("C404"), "?", "?", null));
    }

    private static void givenThree() {
        readModels.given(
                RIVERBEND.joined("C002", "Ben Birch", null, "2025-01-01", SUPERVISEE, SUPERVISOR),
                RIVERBEND.assigned("D001", "C002", "2026-02-01", "2026-02-28", 30, 180),
                RIVERBEND.assigned("C002", "C001", "2026-03-01", null, 30, 180),
                RIVERBEND.assigned("D001", "C001", "2026-01-01", null, 30, 180),
                LAKESIDE.joined("D001", "Other", null, "2025-01-01", SUPERVISOR),
                LAKESIDE.joined("C001", "Other", null, "2025-01-01", SUPERVISEE),
                LAKESIDE.assigned("D001", "C001", "2026-01-01", null, 30, 180));
    }

    private static final AgreementId BENS = RIVERBEND.agreement("D001", "C002", "2026-02-01");
    private static final AgreementId ANNS_SECOND = RIVERBEND.agreement("C002", "C001", "2026-03-01");

    @Test
    void agreements_come_by_supervisee_and_first_day() {
        givenThree();
        assertThat(found(null, null, null)).containsExactly(ANNS, ANNS_SECOND, BENS);
    }

    @Test
    void agreements_can_be_asked_by_supervisor_and_by_supervisee() {
        givenThree();
        assertThat(found(RIVERBEND.person("D001"), null, null)).containsExactly(ANNS, BENS);
        assertThat(found(null, RIVERBEND.person("C001"), null)).containsExactly(ANNS, ANNS_SECOND);
        assertThat(found(RIVERBEND.person("D001"), RIVERBEND.person("C001"), null))
                .containsExactly(ANNS);
    }

    @Test
    void agreements_are_active_from_their_first_to_their_last_day() {
        givenThree();
        assertThat(found(null, null, day("2025-12-31"))).isEmpty();
        assertThat(found(null, null, day("2026-01-31"))).containsExactly(ANNS);
        assertThat(found(null, null, day("2026-02-01"))).containsExactly(ANNS, BENS);
        assertThat(found(null, null, day("2026-02-28"))).containsExactly(ANNS, BENS);
        assertThat(found(null, null, day("2026-03-01"))).containsExactly(ANNS, ANNS_SECOND);
    }

    @Test
    void agreements_come_in_pages() {
        givenThree();
        Paged<AgreementView> second = assignments()
                .ask(new WhoSupervisesWhom(RIVERBEND.id(), Reach.everybody(), null, null, null, new PageRequest(1, 2)));
        assertThat(second.page()).isEqualTo(new Page(1, 2, 3, 2));
        assertThat(second.items()).extracting(AgreementView::id).containsExactly(BENS);
    }

    @Test
    void no_agreement_of_another_agency_comes_back() {
        readModels.given(
                LAKESIDE.joined("D001", "Other", null, "2025-01-01", SUPERVISOR),
                LAKESIDE.joined("C001", "Other", null, "2025-01-01", SUPERVISEE),
                LAKESIDE.assigned("D001", "C001", "2026-01-01", null, 30, 180));
        assertThat(found(null, null, null)).isEmpty();
        assertThat(found(LAKESIDE.person("D001"), LAKESIDE.person("C001"), day("2026-01-01")))
                .isEmpty();
        assertThat(assignments()
                        .ask(new WhatIsAgreed(RIVERBEND.id(), LAKESIDE.agreement("D001", "C001", "2026-01-01"))))
                .isEmpty();
    }
}
