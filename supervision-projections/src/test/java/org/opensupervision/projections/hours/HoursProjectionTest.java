package org.opensupervision.projections.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.hours.HoursQuery.Hours;
import org.opensupervision.projections.hours.HoursQuery.HowManyHours;
import org.opensupervision.projections.hours.HoursQuery.MonthHours;
import org.opensupervision.projections.testing.ReadModels;

class HoursProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Minutes AN_HOUR = new Minutes(10, 20, 30);

    private static Hours hours(String supervisee) {
        return hours(supervisee, "2026-12-31");
    }

    private static Hours hours(String supervisee, String asOf) {
        return readModels
                .get(HoursReader.class)
                .ask(new HowManyHours(RIVERBEND.id(), RIVERBEND.person(supervisee), JANUARY, MARCH, day(asOf)));
    }

    @Test
    void a_held_session_gives_its_minutes_by_function() {
        readModels.given(RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001"));
        assertThat(hours("C001"))
                .isEqualTo(new Hours(
                        RIVERBEND.person("C001"),
                        day("2026-12-31"),
                        List.of(new MonthHours(JANUARY, 1, AN_HOUR, Minutes.NONE)),
                        AN_HOUR,
                        Minutes.NONE));
    }

    @Test
    void each_who_attended_a_group_is_given_all_its_minutes() {
        readModels.given(RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001", "C002", "C003"));
        assertThat(hours("C001").recorded()).isEqualTo(AN_HOUR);
        assertThat(hours("C002").recorded()).isEqualTo(AN_HOUR);
        assertThat(hours("C003").recorded()).isEqualTo(AN_HOUR);
        assertThat(hours("C004").recorded()).isEqualTo(Minutes.NONE);
    }

    @Test
    void months_are_added_up_from_their_first_day_to_their_last() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-01-01", AN_HOUR, "C001"),
                RIVERBEND.recorded("S002", "D001", "2026-01-31", new Minutes(1, 2, 3), "C001"),
                RIVERBEND.recorded("S003", "D001", "2026-03-31", AN_HOUR, "C001"),
                RIVERBEND.recorded("S004", "D001", "2025-12-31", AN_HOUR, "C001"),
                RIVERBEND.recorded("S005", "D001", "2026-04-01", AN_HOUR, "C001"));
        assertThat(hours("C001").months())
                .containsExactly(
                        new MonthHours(JANUARY, 2, new Minutes(11, 22, 33), Minutes.NONE),
                        new MonthHours(MARCH, 1, AN_HOUR, Minutes.NONE));
        assertThat(hours("C001").recorded()).isEqualTo(new Minutes(21, 42, 63));
    }

    @Test
    void a_session_counts_from_its_day_and_a_signature_from_its_own() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001"),
                RIVERBEND.signed("S001", "D001", "2026-02-10"));
        assertThat(hours("C001", "2026-01-14").months()).isEmpty();
        assertThat(hours("C001", "2026-01-15").recorded()).isEqualTo(AN_HOUR);
        assertThat(hours("C001", "2026-02-09").signed()).isEqualTo(Minutes.NONE);
        assertThat(hours("C001", "2026-02-10").signed()).isEqualTo(AN_HOUR);
    }

    @Test
    void signed_minutes_are_those_of_the_signed_sessions_alone() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001"),
                RIVERBEND.recorded("S002", "D001", "2026-01-16", new Minutes(1, 2, 3), "C001"),
                RIVERBEND.signed("S002", "D001", "2026-01-16"));
        assertThat(hours("C001").months())
                .containsExactly(new MonthHours(JANUARY, 2, new Minutes(11, 22, 33), new Minutes(1, 2, 3)));
    }

    @Test
    void what_was_not_held_gives_no_minutes() {
        readModels.given(
                RIVERBEND.recorded(
                        "S001", "D001", RIVERBEND.content(SessionOutcome.NO_SHOW, "2026-01-15", AN_HOUR, "C001")),
                RIVERBEND.recorded(
                        "S002", "D001", RIVERBEND.content(SessionOutcome.CANCELLED, "2026-01-15", AN_HOUR, "C001")));
        assertThat(hours("C001").months()).isEmpty();
    }

    @Test
    void a_cancellation_takes_the_minutes_away() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001"),
                RIVERBEND.cancelled("S001", "D001", "2026-01-16", "entered twice"));
        assertThat(hours("C001").months()).isEmpty();
    }

    @Test
    void an_amendment_moves_the_minutes_and_takes_the_signature_away() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001", "C002"),
                RIVERBEND.signed("S001", "D001", "2026-01-16"),
                RIVERBEND.amended(
                        "S001",
                        "D001",
                        "2026-03-01",
                        RIVERBEND.held("2026-02-01", new Minutes(1, 2, 3), "C002", "C003"),
                        "another day, others there"));
        assertThat(hours("C001").months()).isEmpty();
        assertThat(hours("C002").months())
                .containsExactly(new MonthHours(FEBRUARY, 1, new Minutes(1, 2, 3), Minutes.NONE));
        assertThat(hours("C003").months()).isEqualTo(hours("C002").months());
    }

    @Test
    void an_amendment_after_a_cancellation_brings_the_minutes_back() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001"),
                RIVERBEND.cancelled("S001", "D001", "2026-01-16", "entered twice"),
                RIVERBEND.amended(
                        "S001", "D001", "2026-01-17", RIVERBEND.held("2026-01-15", AN_HOUR, "C001"), "it was held"));
        assertThat(hours("C001").recorded()).isEqualTo(AN_HOUR);
    }

    @Test
    void an_amendment_to_a_no_show_takes_the_minutes_away() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001"),
                RIVERBEND.amended(
                        "S001",
                        "D001",
                        "2026-01-17",
                        RIVERBEND.content(SessionOutcome.NO_SHOW, "2026-01-15", Minutes.NONE, "C001"),
                        "nobody came"));
        assertThat(hours("C001").months()).isEmpty();
    }

    @Test
    void confirmations_disputes_and_ratings_change_no_minutes() {
        readModels.given(
                RIVERBEND.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001"),
                RIVERBEND.confirmed("S001", "C001", "2026-01-16"),
                RIVERBEND.disputed("S001", "C001", "2026-01-17", "too short"),
                RIVERBEND.rated("S001", "C001", "2026-01-17", 1, 1, 1));
        assertThat(hours("C001").recorded()).isEqualTo(AN_HOUR);
    }

    @Test
    void no_minutes_of_another_agency_come_back() {
        readModels.given(LAKESIDE.recorded("S001", "D001", "2026-01-15", AN_HOUR, "C001"));
        Hours hours = readModels
                .get(HoursReader.class)
                .ask(new HowManyHours(RIVERBEND.id(), LAKESIDE.person("C001"), JANUARY, MARCH, day("2026-12-31")));
        assertThat(hours.months()).isEmpty();
        assertThat(hours.recorded()).isEqualTo(Minutes.NONE);
    }
}
