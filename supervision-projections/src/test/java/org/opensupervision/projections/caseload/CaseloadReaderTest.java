package org.opensupervision.projections.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.caseload.CaseloadQuery.InCaseload;
import org.opensupervision.projections.caseload.CaseloadQuery.LastTime;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.testing.ReadModels;

/** Dora supervises Ann every 30 days, Ben every 14 and Cleo no longer; Eve supervises Ann too, every 60 days. */
class CaseloadReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR),
                RIVERBEND.joined("D002", "Eve Elm", null, "2020-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.joined("C002", "Ben Birch", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.joined("C003", "Cleo Cedar", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C001", "2026-01-01", null, 30, 180),
                RIVERBEND.assigned("D002", "C001", "2026-01-01", null, 60, 180),
                RIVERBEND.assigned("D001", "C002", "2026-01-01", null, 14, 180),
                RIVERBEND.assigned("D001", "C003", "2026-01-01", "2026-05-31", 30, 180));
    }

    private static List<InCaseload> caseload(String asOf) {
        return readModels
                .get(CaseloadReader.class)
                .ask(new WhoIsInTheCaseload(RIVERBEND.id(), RIVERBEND.person("D001"), day(asOf)));
    }

    private static InCaseload ann(String asOf) {
        return caseload(asOf).stream()
                .filter(each -> each.person().ref().equals("C001"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holds_whom_she_supervises_on_the_day_who_is_due_first_first() {
        assertThat(caseload("2026-05-31"))
                .extracting(each -> each.person().ref())
                .containsExactly("C002", "C001", "C003");
        assertThat(caseload("2026-06-01"))
                .extracting(each -> each.person().ref(), InCaseload::cadenceDays)
                .containsExactly(tuple("C002", 14), tuple("C001", 30));
    }

    @Test
    void the_next_session_is_due_so_many_days_after_the_last_one_with_whomever() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-05-01", new Minutes(10, 20, 30), "C001"),
                RIVERBEND.recorded("S002", "D002", "2026-05-11", new Minutes(5, 5, 5), "C001"));

        assertThat(ann("2026-06-01").lastSession()).isEqualTo(day("2026-05-11"));
        assertThat(ann("2026-06-01").dueOn()).isEqualTo(day("2026-06-10"));
        assertThat(ann("2026-06-01").daysUntilDue(day("2026-06-12"))).isEqualTo(-2);
    }

    @Test
    void without_a_session_it_is_due_after_the_agreement_began() {
        assertThat(ann("2026-01-02").lastSession()).isNull();
        assertThat(ann("2026-01-02").dueOn()).isEqualTo(day("2026-01-31"));
    }

    @Test
    void days_on_leave_are_left_out_and_a_leave_without_an_end_has_no_day_after_it() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-05-01", new Minutes(10, 20, 30), "C001"),
                RIVERBEND.leaveTaken("C001", "2026-05-10", "2026-05-19"));
        assertThat(ann("2026-06-01").dueOn()).isEqualTo(day("2026-06-10"));
        assertThat(ann("2026-05-15").onLeave()).isTrue();

        readModels.given(RIVERBEND.leaveTaken("C001", "2026-06-01", null));
        assertThat(ann("2026-06-01").dueOn()).isNull();
    }

    @Test
    void last_time_is_the_last_that_was_held_with_this_supervisor() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-05-01", new Minutes(10, 20, 30), "C001", "C002"),
                RIVERBEND.recorded("S002", "D001", "2026-05-05", new Minutes(15, 15, 15), "C001"),
                RIVERBEND.cancelled("S002", "D001", "2026-05-05", "a slip"),
                RIVERBEND.recorded("S003", "D002", "2026-05-11", new Minutes(5, 5, 5), "C001"));

        assertThat(ann("2026-06-01").lastTime())
                .isEqualTo(new LastTime(day("2026-05-01"), SessionMode.VIDEO, new Minutes(10, 20, 30)));
    }

    @Test
    void recent_are_the_minutes_of_ninety_days() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-03-03", new Minutes(1, 1, 1), "C001"),
                RIVERBEND.recorded("S002", "D001", "2026-03-04", new Minutes(10, 20, 30), "C001"),
                RIVERBEND.recorded("S003", "D002", "2026-05-11", new Minutes(5, 5, 5), "C001"));

        assertThat(ann("2026-06-01").recent()).isEqualTo(new Minutes(15, 25, 35));
    }
}
