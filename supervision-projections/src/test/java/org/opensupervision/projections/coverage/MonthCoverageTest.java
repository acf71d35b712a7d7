package org.opensupervision.projections.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.coverage.CoverageState.COVERED;
import static org.opensupervision.projections.coverage.CoverageState.GAP;
import static org.opensupervision.projections.coverage.CoverageState.NOT_REQUIRED;
import static org.opensupervision.projections.coverage.CoverageState.UNSIGNED;
import static org.opensupervision.projections.supportrecord.SuperviseeRecord.supervisee;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.supportrecord.SuperviseeRecord;

/** 90 minutes in 90 days: one minute is due on each day. */
class MonthCoverageTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private static SuperviseeRecord aMinuteADay() {
        return supervisee().employed("2025-01-01").agreed(90, 30, "2025-01-01");
    }

    private static SuperviseeRecord agreed(int minutes) {
        return supervisee().employed("2025-01-01").agreed(minutes, 30, "2025-01-01");
    }

    private static MonthCoverage january(SuperviseeRecord supervisee, String asOf) {
        return MonthCoverage.of(supervisee.record(), JANUARY, LocalDate.parse(asOf));
    }

    private static MonthCoverage january(int required, int recorded, int signed, CoverageState state) {
        return new MonthCoverage(JANUARY, required, recorded, signed, state);
    }

    private static MonthCoverage february(int required, int recorded, int signed, CoverageState state) {
        return new MonthCoverage(FEBRUARY, required, recorded, signed, state);
    }

    @Test
    void covered_is_signed_as_much_as_required() {
        assertThat(january(aMinuteADay().heldAndSigned("S1", "2026-01-15", "2026-01-16", 11, 10, 10), "2026-02-28"))
                .isEqualTo(january(31, 31, 31, COVERED));
    }

    @Test
    void more_than_required_is_covered_too() {
        assertThat(january(aMinuteADay().heldAndSigned("S1", "2026-01-15", "2026-01-16", 20, 20, 20), "2026-02-28"))
                .isEqualTo(january(31, 60, 60, COVERED));
    }

    @Test
    void covered_although_a_further_session_is_not_signed() {
        SuperviseeRecord supervisee = aMinuteADay()
                .heldAndSigned("S1", "2026-01-15", "2026-01-16", 11, 10, 10)
                .held("S2", "2026-01-20", 10, 10, 10);
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(31, 61, 31, COVERED));
    }

    @Test
    void unsigned_is_done_but_not_signed() {
        assertThat(january(aMinuteADay().held("S1", "2026-01-15", 11, 10, 10), "2026-02-28"))
                .isEqualTo(january(31, 31, 0, UNSIGNED));
    }

    @Test
    void unsigned_if_one_minute_of_the_required_is_not_signed() {
        SuperviseeRecord supervisee = aMinuteADay()
                .heldAndSigned("S1", "2026-01-15", "2026-01-16", 10, 10, 10)
                .held("S2", "2026-01-20", 0, 0, 1);
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(31, 31, 30, UNSIGNED));
    }

    @Test
    void a_gap_is_not_done_signed_or_not() {
        SuperviseeRecord supervisee = aMinuteADay().heldAndSigned("S1", "2026-01-15", "2026-01-16", 10, 10, 10);
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(31, 30, 30, GAP));
    }

    @Test
    void a_gap_without_any_session() {
        assertThat(january(aMinuteADay(), "2026-02-28")).isEqualTo(january(31, 0, 0, GAP));
    }

    @Test
    void a_signature_counts_from_its_day() {
        SuperviseeRecord supervisee = aMinuteADay().heldAndSigned("S1", "2026-01-15", "2026-02-10", 11, 10, 10);
        assertThat(january(supervisee, "2026-02-09")).isEqualTo(january(31, 31, 0, UNSIGNED));
        assertThat(january(supervisee, "2026-02-10")).isEqualTo(january(31, 31, 31, COVERED));
    }

    @Test
    void a_session_counts_in_its_month_from_the_first_day_to_the_last() {
        SuperviseeRecord supervisee = aMinuteADay()
                .held("S1", "2025-12-31", 1, 0, 0)
                .held("S2", "2026-01-01", 2, 0, 0)
                .held("S3", "2026-01-31", 4, 0, 0)
                .held("S4", "2026-02-01", 8, 0, 0);
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(31, 6, 0, GAP));
    }

    @Test
    void a_session_of_the_same_month_in_another_year_does_not_count() {
        assertThat(january(aMinuteADay().held("S1", "2025-01-15", 31, 0, 0), "2026-02-28"))
                .isEqualTo(january(31, 0, 0, GAP));
    }

    @Test
    void a_month_that_is_not_over_is_required_up_to_the_day() {
        SuperviseeRecord supervisee = aMinuteADay()
                .heldAndSigned("S1", "2026-01-10", "2026-01-10", 10, 0, 0)
                .held("S2", "2026-01-11", 5, 0, 0);
        assertThat(january(supervisee, "2026-01-09")).isEqualTo(january(9, 0, 0, GAP));
        assertThat(january(supervisee, "2026-01-10")).isEqualTo(january(10, 10, 10, COVERED));
        assertThat(january(supervisee, "2026-01-11")).isEqualTo(january(11, 15, 10, UNSIGNED));
        assertThat(january(supervisee, "2026-01-31")).isEqualTo(january(31, 15, 10, GAP));
    }

    @Test
    void nothing_is_required_in_a_month_to_come() {
        SuperviseeRecord supervisee = aMinuteADay().held("S1", "2026-02-01", 28, 0, 0);
        assertThat(MonthCoverage.of(supervisee.record(), FEBRUARY, LocalDate.parse("2026-01-31")))
                .isEqualTo(february(0, 0, 0, NOT_REQUIRED));
        assertThat(MonthCoverage.of(supervisee.record(), FEBRUARY, LocalDate.parse("2026-02-01")))
                .isEqualTo(february(1, 28, 0, UNSIGNED));
    }

    @Test
    void nothing_is_required_of_somebody_on_leave_all_month_and_what_was_done_is_shown() {
        SuperviseeRecord supervisee = aMinuteADay()
                .onLeave("2026-01-01", "2026-01-31")
                .heldAndSigned("S1", "2026-01-15", "2026-01-16", 10, 10, 10);
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(0, 30, 30, NOT_REQUIRED));
    }

    @Test
    void a_session_on_a_day_of_leave_counts_towards_the_days_at_work() {
        SuperviseeRecord supervisee =
                aMinuteADay().onLeave("2026-01-02", null).heldAndSigned("S1", "2026-01-15", "2026-01-16", 1, 0, 0);
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(1, 1, 1, COVERED));
    }

    @Test
    void days_on_leave_are_not_required() {
        assertThat(january(aMinuteADay().onLeave("2026-01-05", "2026-01-14"), "2026-02-28"))
                .isEqualTo(january(21, 0, 0, GAP));
    }

    @Test
    void required_up_to_the_last_day_of_employment() {
        SuperviseeRecord supervisee =
                supervisee().employed("2025-01-01", "2026-01-10").agreed(90, 30, "2025-01-01");
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(10, 0, 0, GAP));
    }

    @Test
    void required_from_the_first_day_of_employment() {
        SuperviseeRecord supervisee = supervisee().employed("2026-01-22").agreed(90, 30, "2025-01-01");
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(10, 0, 0, GAP));
    }

    @Test
    void a_returned_person_is_due_before_leaving_and_after_coming_back() {
        SuperviseeRecord supervisee = supervisee()
                .employed("2025-01-01", "2026-01-10")
                .employed("2026-01-30")
                .agreed(90, 30, "2025-01-01");
        assertThat(january(supervisee, "2026-02-28")).isEqualTo(january(12, 0, 0, GAP));
    }

    @Test
    void nothing_is_required_without_an_agreement() {
        assertThat(january(
                        supervisee().employed("2025-01-01").agreed(90, 30, "2025-01-01", "2025-12-31"), "2026-02-28"))
                .isEqualTo(january(0, 0, 0, NOT_REQUIRED));
    }

    @Test
    void nothing_is_required_where_no_minutes_are_agreed() {
        assertThat(january(agreed(0), "2026-02-28")).isEqualTo(january(0, 0, 0, NOT_REQUIRED));
    }

    @Test
    void odd_agreed_minutes_are_rounded_half_up_for_the_whole_month() {
        // 185: 31 days 63.72, 28 days 57.56; 77: 31 days 26.52, 28 days 23.96
        LocalDate asOf = LocalDate.parse("2026-03-31");
        assertThat(MonthCoverage.of(agreed(185).record(), JANUARY, asOf)).isEqualTo(january(64, 0, 0, GAP));
        assertThat(MonthCoverage.of(agreed(185).record(), FEBRUARY, asOf)).isEqualTo(february(58, 0, 0, GAP));
        assertThat(MonthCoverage.of(agreed(77).record(), JANUARY, asOf)).isEqualTo(january(27, 0, 0, GAP));
        assertThat(MonthCoverage.of(agreed(77).record(), FEBRUARY, asOf)).isEqualTo(february(24, 0, 0, GAP));
    }

    @Test
    void exactly_half_a_minute_is_required_in_full() {
        // 185 × 9 / 90 = 18.5
        assertThat(january(agreed(185).heldAndSigned("S1", "2026-01-02", "2026-01-02", 18, 0, 0), "2026-01-09"))
                .isEqualTo(january(19, 18, 18, GAP));
        // 77 × 9 / 90 = 7.7
        assertThat(january(agreed(77), "2026-01-09")).isEqualTo(january(8, 0, 0, GAP));
    }

    @Test
    void less_than_half_a_minute_is_not_required() {
        // 2 × 22 / 90 = 0.49, 2 × 23 / 90 = 0.51
        assertThat(january(agreed(2), "2026-01-22")).isEqualTo(january(0, 0, 0, NOT_REQUIRED));
        assertThat(january(agreed(2), "2026-01-23")).isEqualTo(january(1, 0, 0, GAP));
    }

    @Test
    void agreements_with_two_supervisors_add_up_before_they_are_rounded() {
        // 18.5 + 18.5
        assertThat(january(agreed(185).agreed(185, 14, "2025-01-01"), "2026-01-09"))
                .isEqualTo(january(37, 0, 0, GAP));
    }
}
