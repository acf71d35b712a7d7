package org.opensupervision.projections.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.coverage.CoverageQuery.Missing.NOT_DONE;
import static org.opensupervision.projections.coverage.CoverageQuery.Missing.NOT_SIGNED;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.coverage.CoverageQuery.HowAreTeams;
import org.opensupervision.projections.coverage.CoverageQuery.OverduePerson;
import org.opensupervision.projections.coverage.CoverageQuery.TeamCoverage;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsOverdue;
import org.opensupervision.projections.coverage.CoverageQuery.Worklist;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.testing.ReadModels;

/**
 * Dora and Sam supervise Ann, and Dora alone the others, every 30 days. On 30 June: Ann was seen and signed on the 10th;
 * Ben was seen on 1 June and last signed in April; Cleo was last seen on 1 April; Dan has nobody since May; Eve is on
 * leave; Finn left; Gil has nobody and is on leave.
 */
class WorklistReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final Minutes HOUR = new Minutes(20, 20, 20);
    private static final String TODAY = "2026-06-30";

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR),
                RIVERBEND.joined("S001", "Sam Sorrel", null, "2020-01-01", SUPERVISOR));
        supervised("C001", "Ann Alder", "North");
        supervised("C002", "Ben Birch", "North");
        supervised("C003", "Cleo Cedar", null);
        supervised("C004", "Dan Dogwood", null);
        supervised("C005", "Eve Elder", null);
        supervised("C006", "Finn Fir", null);
        supervised("C007", "Gil Gorse", null);
        readModels.given(
                RIVERBEND.assigned("S001", "C001", "2026-01-01", null, 40, 0),
                RIVERBEND.ended(RIVERBEND.agreement("D001", "C004", "2026-01-01"), "2026-05-31"),
                RIVERBEND.leaveTaken("C005", "2026-05-01", null),
                RIVERBEND.ended(RIVERBEND.agreement("D001", "C007", "2026-01-01"), "2026-05-31"),
                RIVERBEND.leaveTaken("C007", "2026-05-01", null),
                RIVERBEND.left("C006", "2026-06-15"),
                RIVERBEND.recorded("1", "D001", "2026-06-10", HOUR, "C001"),
                RIVERBEND.signed("1", "D001", "2026-06-10"),
                RIVERBEND.recorded("2", "D001", "2026-04-15", HOUR, "C002"),
                RIVERBEND.signed("2", "D001", "2026-04-15"),
                RIVERBEND.recorded("3", "D001", "2026-06-01", HOUR, "C002"),
                RIVERBEND.recorded("4", "D001", "2026-04-01", HOUR, "C003"),
                RIVERBEND.signed("4", "D001", "2026-04-01"));
    }

    private static void supervised(String reference, String name, @Nullable String team) {
        readModels.given(
                RIVERBEND.joined(reference, name, team, "2026-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", reference, "2026-01-01", null, 30, 180));
    }

    private static Worklist worklist(String asOf, @Nullable String team, PageRequest page) {
        return readModels
                .get(WorklistReader.class)
                .ask(new WhoIsOverdue(RIVERBEND.id(), Reach.everybody(), day(asOf), team, page));
    }

    @Test
    void who_was_not_seen_comes_apart_from_whose_session_is_not_signed_and_the_longest_wait_first() {
        assertThat(worklist(TODAY, null, PageRequest.everything()).items())
                .extracting(each -> each.person().ref(), OverduePerson::missing, OverduePerson::days)
                .containsExactly(tuple("C003", NOT_DONE, 90), tuple("C002", NOT_SIGNED, 76));
    }

    @Test
    void it_says_who_supervises_them_how_often_and_since_when() {
        OverduePerson cleo =
                worklist(TODAY, null, PageRequest.everything()).items().getFirst();

        assertThat(cleo.supervisors()).extracting(PersonRef::name).containsExactly("Dora Dean");
        assertThat(cleo.cadenceDays()).isEqualTo(30);
        assertThat(cleo.lastSession()).isEqualTo("2026-04-01");
    }

    @Test
    void the_day_after_the_cadence_is_the_first_that_is_overdue_and_of_two_cadences_the_shorter_counts() {
        assertThat(worklist("2026-07-10", null, PageRequest.everything()).items())
                .extracting(each -> each.person().ref())
                .doesNotContain("C001");
        assertThat(worklist("2026-07-11", null, PageRequest.everything()).items())
                .filteredOn(each -> each.person().ref().equals("C001"))
                .singleElement()
                .satisfies(ann -> {
                    assertThat(ann.days()).isEqualTo(31);
                    assertThat(ann.cadenceDays()).isEqualTo(30);
                    assertThat(ann.supervisors())
                            .extracting(PersonRef::name)
                            .containsExactlyInAnyOrder("Dora Dean", "Sam Sorrel");
                });
    }

    @Test
    void who_is_here_and_has_no_supervisor_stands_apart_and_who_is_away_or_has_left_nowhere() {
        Worklist all = worklist(TODAY, null, PageRequest.everything());

        assertThat(all.withoutSupervisor()).extracting(PersonRef::ref).containsExactly("C004");
        assertThat(all.items()).extracting(each -> each.person().ref()).doesNotContain("C004", "C005", "C006");
    }

    @Test
    void it_is_of_one_team_and_in_pages_if_asked() {
        assertThat(worklist(TODAY, "North", PageRequest.everything()).items())
                .extracting(each -> each.person().ref())
                .containsExactly("C002");
        Worklist second = worklist(TODAY, null, new PageRequest(1, 1));
        assertThat(second.items()).extracting(each -> each.person().ref()).containsExactly("C002");
        assertThat(second.page().totalElements()).isEqualTo(2);
    }

    @Test
    void teams_are_counted_as_their_people_are() {
        assertThat(readModels
                        .get(TeamCoverageReader.class)
                        .ask(new HowAreTeams(RIVERBEND.id(), Reach.everybody(), day(TODAY))))
                .containsExactly(new TeamCoverage("North", 1, 1, 0, 0, 0, 1), new TeamCoverage(null, 0, 0, 2, 3, 1, 1));
    }
}
