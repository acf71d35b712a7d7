package org.opensupervision.projections.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.assessments.Audience.EVIDENCE;
import static org.opensupervision.domain.assessments.Audience.SUPERVISORS;
import static org.opensupervision.domain.assessments.Extent.BAND;
import static org.opensupervision.domain.assessments.Extent.SCORES;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.assessments.Band.Level;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.testing.ReadModels;
import org.opensupervision.projections.wellbeing.WellbeingQuery.*;

class WellbeingProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final ScaleScore SATISFIED = new ScaleScore("compassion-satisfaction", 40, Level.MODERATE);
    private static final ScaleScore TIRED = new ScaleScore("burnout", 43, Level.HIGH);

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C001", "2026-01-01", "2026-06-30", 30, 180),
                RIVERBEND.startedAssessing("A1", "C001", "proqol-5", "2026-03-01"),
                RIVERBEND.answeredItems("A1", "C001", Map.of(1, 2, 2, 4)));
    }

    private static void completed() {
        readModels.given(RIVERBEND.completedAssessing("A1", "C001", "2026-03-02", SATISFIED, TIRED));
    }

    private static WellbeingReader reader() {
        return readModels.get(WellbeingReader.class);
    }

    private static List<OwnAssessment> own(AgencyId agency, PersonId person) {
        var reach = new Reach.Around(person, true, true, true, true, day("2026-03-02"));
        return reader().ask(new WhatIsAssessed(agency, reach, PageRequest.everything()))
                .items();
    }

    private static List<SharedResult> seenByDora(String today) {
        var reach = new Reach.Around(RIVERBEND.person("D001"), false, false, true, false, day(today));
        return reader().ask(new WhatIsSharedWithSupervisors(RIVERBEND.id(), reach, ANN, PageRequest.everything()))
                .items();
    }

    @Test
    void an_assessment_is_taken_up_where_it_was_left() {
        readModels.given(
                RIVERBEND.answeredItems("A1", "C001", Map.of(2, 5, 3, 1)),
                RIVERBEND.pausedAssessing("A1", "2026-03-01"));
        assertThat(own(RIVERBEND.id(), ANN))
                .containsExactly(new OwnAssessment(
                        RIVERBEND.assessment("A1"),
                        ANN,
                        "proqol-5",
                        AssessmentState.PAUSED,
                        day("2026-03-01"),
                        null,
                        Map.of(1, 2, 2, 5, 3, 1),
                        List.of(),
                        Map.of()));
        readModels.given(RIVERBEND.resumedAssessing("A1", "2026-03-02"));
        assertThat(own(RIVERBEND.id(), ANN))
                .extracting(OwnAssessment::state)
                .containsExactly(AssessmentState.UNDER_WAY);
    }

    @Test
    void it_is_there_for_nobody_else() {
        assertThat(own(RIVERBEND.id(), RIVERBEND.person("D001"))).isEmpty();
        assertThat(own(LAKESIDE.id(), ANN)).isEmpty();
        assertThat(stands(LAKESIDE.id())).isEmpty();
        assertThat(stands(RIVERBEND.id())).isPresent();
        assertThat(reader().ask(new WhomAssessmentConcerns(RIVERBEND.id(), RIVERBEND.assessment("A1"))))
                .contains(Concern.with(ANN, day("2026-03-01")));
        assertThat(reader().ask(new WhomAssessmentConcerns(LAKESIDE.id(), RIVERBEND.assessment("A1"))))
                .isEmpty();
    }

    private static Optional<OwnAssessment> stands(AgencyId agency) {
        return reader().ask(new HowAnAssessmentStands(agency, RIVERBEND.assessment("A1")));
    }

    @Test
    void nothing_is_shared_by_itself() {
        completed();
        assertThat(own(RIVERBEND.id(), ANN)).singleElement().satisfies(result -> {
            assertThat(result.scores()).containsExactly(SATISFIED, TIRED);
            assertThat(result.shared()).isEmpty();
        });
        assertThat(seenByDora("2026-03-02")).isEmpty();
    }

    @Test
    void a_band_is_shared_without_its_score() {
        completed();
        readModels.given(RIVERBEND.sharedResult("A1", SUPERVISORS, BAND, "2026-03-03"));
        assertThat(seenByDora("2026-03-03"))
                .containsExactly(new SharedResult(
                        RIVERBEND.assessment("A1"),
                        new PersonRef(ANN, "C001", "Ann Alder", "North"),
                        "proqol-5",
                        BAND,
                        day("2026-03-02"),
                        day("2026-03-03"),
                        List.of(
                                new SharedScore("compassion-satisfaction", null, Level.MODERATE),
                                new SharedScore("burnout", null, Level.HIGH))));
        assertThat(own(RIVERBEND.id(), ANN).getFirst().shared()).isEqualTo(Map.of(SUPERVISORS, BAND));
    }

    @Test
    void scores_are_shared_and_taken_back() {
        completed();
        readModels.given(RIVERBEND.sharedResult("A1", SUPERVISORS, SCORES, "2026-03-03"));
        assertThat(seenByDora("2026-03-03"))
                .flatExtracting(SharedResult::scores)
                .extracting(SharedScore::score)
                .containsExactly(40.0, 43.0);
        readModels.given(RIVERBEND.withdrewResult("A1", SUPERVISORS, "2026-03-04"));
        assertThat(seenByDora("2026-03-04")).isEmpty();
        assertThat(own(RIVERBEND.id(), ANN).getFirst().shared()).isEmpty();
    }

    @Test
    void what_is_for_the_evidence_is_not_for_supervisors() {
        completed();
        readModels.given(RIVERBEND.sharedResult("A1", EVIDENCE, SCORES, "2026-03-03"));
        assertThat(seenByDora("2026-03-03")).isEmpty();
        assertThat(own(RIVERBEND.id(), ANN).getFirst().shared()).isEqualTo(Map.of(EVIDENCE, SCORES));
    }

    @Test
    void it_is_shared_with_whoever_supervises_on_the_day_of_looking() {
        completed();
        readModels.given(RIVERBEND.sharedResult("A1", SUPERVISORS, BAND, "2026-03-03"));
        assertThat(seenByDora("2026-06-30")).hasSize(1);
        assertThat(seenByDora("2026-07-01")).isEmpty();
    }

    @Test
    void what_is_withdrawn_says_nothing_any_more() {
        completed();
        readModels.given(
                RIVERBEND.sharedResult("A1", SUPERVISORS, SCORES, "2026-03-03"),
                RIVERBEND.withdrewAssessment("A1", "2026-03-04"));
        assertThat(own(RIVERBEND.id(), ANN)).singleElement().satisfies(left -> {
            assertThat(left.state()).isEqualTo(AssessmentState.WITHDRAWN);
            assertThat(left.answers()).isEmpty();
            assertThat(left.scores()).isEmpty();
            assertThat(left.shared()).isEmpty();
        });
        assertThat(seenByDora("2026-03-04")).isEmpty();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void of_somebody_who_was_erased_there_is_no_row() {
        readModels.given(
                RIVERBEND.startedAssessing("A2", "C001", "erased", "2026-03-01"),
                RIVERBEND.completedAssessing("A2", "C001", "2026-03-02"),
                RIVERBEND.sharedResult("A2", SUPERVISORS, SCORES, "2026-03-03"));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void neither_answers_nor_scores_nor_the_instrument_can_be_read_in_the_rows() {
        completed();
        readModels.given(RIVERBEND.sharedResult("A1", SUPERVISORS, SCORES, "2026-03-03"));
        assertThat(rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("sealed").doesNotContain("proqol", "burnout", "HIGH"));
    }

    private static List<String> rows() {
        return readModels.jdbc().sql("""
                select instrument || answers || scores from assessment
                union all select instrument || result from shared_result
                """).query(String.class).list();
    }
}
