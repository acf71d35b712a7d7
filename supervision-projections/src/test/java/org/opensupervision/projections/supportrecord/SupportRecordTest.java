package org.opensupervision.projections.supportrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.supportrecord.SuperviseeRecord.supervisee;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SupportRecordTest {

    /** 2026-04-02 to 2026-06-30: 29 days of April, 31 of May, 30 of June. */
    private static int dueInTheNinetyDaysToTheEndOfJune(SuperviseeRecord supervisee) {
        return due(supervisee, "2026-04-02", "2026-06-30");
    }

    private static int due(SuperviseeRecord supervisee, String first, String last) {
        return supervisee.record().dueMinutes(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static SuperviseeRecord employed() {
        return supervisee().employed("2025-01-01");
    }

    @Nested
    class Due_minutes {

        @Test
        void are_the_agreed_minutes_over_ninety_days() {
            assertThat(dueInTheNinetyDaysToTheEndOfJune(employed().agreed(180, 30, "2025-01-01")))
                    .isEqualTo(180);
        }

        @Test
        void are_two_a_day_of_180_on_the_first_and_on_the_last_day() {
            assertThat(due(employed().agreed(180, 30, "2025-01-01"), "2026-06-30", "2026-06-30"))
                    .isEqualTo(2);
            assertThat(due(employed().agreed(180, 30, "2025-01-01"), "2026-06-28", "2026-06-30"))
                    .isEqualTo(6);
        }

        @Test
        void are_none_without_a_day() {
            assertThat(due(employed().agreed(180, 30, "2025-01-01"), "2026-07-01", "2026-06-30"))
                    .isZero();
        }

        @Test
        void are_none_without_an_agreement() {
            assertThat(dueInTheNinetyDaysToTheEndOfJune(employed())).isZero();
        }

        @Test
        void begin_and_end_with_the_agreement_both_days_included() {
            // 10 to 19 May: 10 days of 2 minutes
            assertThat(dueInTheNinetyDaysToTheEndOfJune(employed().agreed(180, 30, "2026-05-10", "2026-05-19")))
                    .isEqualTo(20);
        }

        @Test
        void of_several_agreements_add_up() {
            // 180, and 90 over 30 days (June): 30
            assertThat(dueInTheNinetyDaysToTheEndOfJune(
                            employed().agreed(180, 30, "2025-01-01").agreed(90, 14, "2026-06-01")))
                    .isEqualTo(210);
        }

        @Test
        void follow_changed_terms_from_their_day_on() {
            // 45 days (2 April to 16 May) of 2, 45 days of 1
            assertThat(dueInTheNinetyDaysToTheEndOfJune(employed()
                            .agreed(180, 30, "2025-01-01", "2026-05-16")
                            .agreed(90, 30, "2026-05-17")))
                    .isEqualTo(135);
        }

        @Test
        void are_none_on_leave_its_first_and_last_day_included() {
            // 10 to 19 May: 10 days off 90
            assertThat(dueInTheNinetyDaysToTheEndOfJune(
                            employed().agreed(180, 30, "2025-01-01").onLeave("2026-05-10", "2026-05-19")))
                    .isEqualTo(160);
        }

        @Test
        void are_none_from_the_first_day_of_a_leave_without_end() {
            // 2 April to 31 May: 60 days
            assertThat(dueInTheNinetyDaysToTheEndOfJune(
                            employed().agreed(180, 30, "2025-01-01").onLeave("2026-06-01", null)))
                    .isEqualTo(120);
        }

        @Test
        void are_due_on_the_last_day_of_employment_and_not_after_it() {
            // 2 to 11 April: 10 days
            assertThat(dueInTheNinetyDaysToTheEndOfJune(
                            supervisee().employed("2025-01-01", "2026-04-11").agreed(180, 30, "2025-01-01")))
                    .isEqualTo(20);
        }

        @Test
        void are_due_from_the_day_of_joining_whenever_the_agreement_began() {
            // 21 to 30 June: 10 days
            assertThat(dueInTheNinetyDaysToTheEndOfJune(
                            supervisee().employed("2026-06-21").agreed(180, 30, "2026-01-01")))
                    .isEqualTo(20);
        }

        @Test
        void of_a_returned_person_are_due_in_both_employments_but_not_between() {
            // 2 to 11 April and 21 to 30 June
            assertThat(dueInTheNinetyDaysToTheEndOfJune(supervisee()
                            .employed("2025-01-01", "2026-04-11")
                            .employed("2026-06-21")
                            .agreed(180, 30, "2025-01-01")))
                    .isEqualTo(40);
        }
    }

    @Nested
    class Rounding {

        @Test
        void is_half_up() {
            // 185 × 9 / 90 = 18.5; 185 × 8 / 90 = 16.44; 185 × 10 / 90 = 20.56
            SuperviseeRecord supervisee = employed().agreed(185, 30, "2025-01-01");
            assertThat(due(supervisee, "2026-06-22", "2026-06-30")).isEqualTo(19);
            assertThat(due(supervisee, "2026-06-23", "2026-06-30")).isEqualTo(16);
            assertThat(due(supervisee, "2026-06-21", "2026-06-30")).isEqualTo(21);
        }

        @Test
        void of_half_a_minute_in_all_gives_one_and_of_less_none() {
            // 3 × 15 / 90 = 0.5; 3 × 14 / 90 = 0.47
            SuperviseeRecord supervisee = employed().agreed(3, 30, "2025-01-01");
            assertThat(due(supervisee, "2026-06-16", "2026-06-30")).isEqualTo(1);
            assertThat(due(supervisee, "2026-06-17", "2026-06-30")).isZero();
        }

        @Test
        void happens_once_and_not_each_day() {
            // 77 over 90 days is 77, though each day's .86 would round to 1
            assertThat(dueInTheNinetyDaysToTheEndOfJune(employed().agreed(77, 30, "2025-01-01")))
                    .isEqualTo(77);
        }

        @Test
        void happens_once_for_all_agreements_together() {
            // 9 days of 185 twice: 18.5 + 18.5 = 37, not 19 + 19
            SuperviseeRecord supervisee =
                    employed().agreed(185, 30, "2025-01-01").agreed(185, 14, "2025-01-01");
            assertThat(due(supervisee, "2026-06-22", "2026-06-30")).isEqualTo(37);
        }

        @Test
        void happens_once_over_changed_terms() {
            // 9 days of 185 are 18.5, 45 days of 77 are 38.5: 57, not 19 + 39
            SuperviseeRecord supervisee =
                    employed().agreed(185, 30, "2025-01-01", "2026-05-16").agreed(77, 30, "2026-05-17");
            assertThat(due(supervisee, "2026-05-08", "2026-06-30")).isEqualTo(57);
        }
    }

    @Nested
    class Days_at_work {

        private static int daysAtWork(SuperviseeRecord supervisee, String since, String day) {
            return supervisee.record().daysAtWork(LocalDate.parse(since), LocalDate.parse(day));
        }

        @Test
        void count_the_days_after_the_first_up_to_the_last() {
            assertThat(daysAtWork(employed(), "2026-06-30", "2026-06-30")).isZero();
            assertThat(daysAtWork(employed(), "2026-06-29", "2026-06-30")).isEqualTo(1);
            assertThat(daysAtWork(employed(), "2026-05-31", "2026-06-30")).isEqualTo(30);
        }

        @Test
        void leave_out_a_leave_its_first_and_last_day_included() {
            // 30 days less 10
            assertThat(daysAtWork(employed().onLeave("2026-06-10", "2026-06-19"), "2026-05-31", "2026-06-30"))
                    .isEqualTo(20);
        }

        @Test
        void leave_out_only_those_days_of_a_leave_that_come_after_the_first_and_up_to_the_last() {
            // the leave's days in June: 1 to 5, and 26 to 30
            SuperviseeRecord supervisee =
                    employed().onLeave("2026-05-20", "2026-06-05").onLeave("2026-06-26", "2026-07-10");
            assertThat(daysAtWork(supervisee, "2026-05-31", "2026-06-30")).isEqualTo(20);
        }

        @Test
        void do_not_lose_a_day_to_a_leave_that_ends_with_the_first() {
            assertThat(daysAtWork(employed().onLeave("2026-05-20", "2026-05-31"), "2026-05-31", "2026-06-30"))
                    .isEqualTo(30);
        }

        @Test
        void of_somebody_always_on_leave_are_none() {
            assertThat(daysAtWork(employed().onLeave("2026-05-01", null), "2026-05-31", "2026-06-30"))
                    .isZero();
        }
    }
}
