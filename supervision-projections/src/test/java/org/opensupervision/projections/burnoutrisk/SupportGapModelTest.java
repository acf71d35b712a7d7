package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.opensupervision.domain.riskflags.FactCode.ADMINISTRATIVE;
import static org.opensupervision.domain.riskflags.FactCode.EDUCATIONAL;
import static org.opensupervision.domain.riskflags.FactCode.RECENCY;
import static org.opensupervision.domain.riskflags.FactCode.SUPPORTIVE;
import static org.opensupervision.domain.riskflags.FactCode.UNANSWERED_REQUEST;
import static org.opensupervision.domain.riskflags.FactCode.VOLUME;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.EVALUATED;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.INSUFFICIENT_DATA;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.LEFT;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.ON_LEAVE;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.UNASSIGNED;
import static org.opensupervision.projections.supportrecord.SuperviseeRecord.supervisee;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.Evidence;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.supportrecord.SuperviseeRecord;
import org.opensupervision.projections.wording.Words;

/** As of 2026-06-30, unless said; its window begins on 2026-04-02 (29 days of April, 31 of May, 30 of June). */
class SupportGapModelTest {

    private static final LocalDate END_OF_JUNE = LocalDate.parse("2026-06-30");

    private static SupportProfile profile(SuperviseeRecord supervisee) {
        return profile(supervisee, "2026-06-30");
    }

    private static SupportProfile profile(SuperviseeRecord supervisee, String asOf) {
        return SupportGapModel.V1.profile(supervisee.record(), LocalDate.parse(asOf));
    }

    private static SupportStatus status(SuperviseeRecord supervisee) {
        return profile(supervisee).status();
    }

    private static SupportStatus status(SuperviseeRecord supervisee, String asOf) {
        return profile(supervisee, asOf).status();
    }

    private static SupportFact fact(FactCode code, SuperviseeRecord supervisee) {
        return profile(supervisee).facts().stream()
                .filter(fact -> fact.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static int points(FactCode code, SuperviseeRecord supervisee) {
        return fact(code, supervisee).points();
    }

    /** 180 minutes every 30 days for a year and a half: 180 expected in the window. */
    private static SuperviseeRecord agreed() {
        return agreed(180);
    }

    private static SuperviseeRecord agreed(int minutes) {
        return supervisee().employed("2025-01-01").agreed(minutes, 30, "2025-01-01");
    }

    /** Nothing to say against it: 180 minutes on the last day. */
    private static SuperviseeRecord wellSupported() {
        return agreed().held("S9", "2026-06-30", 60, 60, 60);
    }

    private static List<String> evidence(SupportFact fact) {
        return fact.evidence().stream()
                .map(evidence -> evidence.kind() + " " + evidence.ref())
                .toList();
    }

    @Test
    void the_window_is_the_ninety_days_that_end_with_the_day() {
        assertThat(SupportGapModel.V1.windowStart(END_OF_JUNE)).isEqualTo("2026-04-02");
    }

    @Test
    void somebody_well_supported_has_all_six_facts_without_points() {
        SupportProfile profile = profile(wellSupported());
        assertThat(profile.status()).isEqualTo(EVALUATED);
        assertThat(profile.tier()).isEqualTo(Tier.NONE);
        assertThat(profile.points()).isZero();
        assertThat(profile.equalWeightPoints()).isZero();
        assertThat(profile.daysSinceLastSession()).isZero();
        assertThat(profile.expectedMinutes()).isEqualTo(180);
        assertThat(profile.minutes()).isEqualTo(new Minutes(60, 60, 60));
        assertThat(profile.facts())
                .extracting(SupportFact::code)
                .containsExactly(RECENCY, VOLUME, ADMINISTRATIVE, EDUCATIONAL, SUPPORTIVE, UNANSWERED_REQUEST);
        assertThat(profile.facts()).extracting(SupportFact::points).containsOnly(0);
    }

    @Test
    void the_same_record_as_of_the_same_day_gives_the_same_profile() {
        assertThat(profile(wellSupported())).isEqualTo(profile(wellSupported()));
    }

    @Nested
    class Status {

        @Test
        void is_left_from_the_day_after_the_last_day_of_employment() {
            SuperviseeRecord supervisee =
                    supervisee().employed("2025-01-01", "2026-06-30").agreed(180, 30, "2025-01-01");
            assertThat(status(supervisee, "2026-06-30")).isEqualTo(EVALUATED);
            assertThat(status(supervisee, "2026-07-01")).isEqualTo(LEFT);
        }

        @Test
        void is_left_before_joining() {
            SuperviseeRecord supervisee = supervisee().employed("2026-07-01").agreed(180, 30, "2025-01-01");
            assertThat(status(supervisee)).isEqualTo(LEFT);
        }

        @Test
        void is_left_rather_than_unassigned() {
            assertThat(status(supervisee().employed("2025-01-01", "2026-06-29")))
                    .isEqualTo(LEFT);
        }

        @Test
        void is_left_rather_than_on_leave() {
            assertThat(status(supervisee()
                            .employed("2025-01-01", "2026-06-29")
                            .agreed(180, 30, "2025-01-01")
                            .onLeave("2026-06-01", null)))
                    .isEqualTo(LEFT);
        }

        @Test
        void is_unassigned_without_any_agreement() {
            assertThat(status(supervisee().employed("2025-01-01"))).isEqualTo(UNASSIGNED);
        }

        @Test
        void is_unassigned_from_the_day_after_the_agreements_last_day() {
            SuperviseeRecord supervisee =
                    supervisee().employed("2025-01-01").agreed(180, 30, "2025-01-01", "2026-06-30");
            assertThat(status(supervisee, "2026-06-30")).isEqualTo(EVALUATED);
            assertThat(status(supervisee, "2026-07-01")).isEqualTo(UNASSIGNED);
        }

        @Test
        void is_unassigned_until_the_day_before_an_agreement_begins() {
            SuperviseeRecord supervisee = supervisee().employed("2025-01-01").agreed(180, 30, "2026-07-01");
            assertThat(status(supervisee, "2026-06-30")).isEqualTo(UNASSIGNED);
            assertThat(status(supervisee, "2026-07-01")).isEqualTo(INSUFFICIENT_DATA);
        }

        @Test
        void is_unassigned_between_two_agreements() {
            SuperviseeRecord supervisee = supervisee()
                    .employed("2025-01-01")
                    .agreed(180, 30, "2025-01-01", "2026-06-29")
                    .agreed(180, 30, "2026-07-01");
            assertThat(status(supervisee)).isEqualTo(UNASSIGNED);
        }

        @Test
        void is_unassigned_rather_than_on_leave() {
            assertThat(status(supervisee().employed("2025-01-01").onLeave("2026-06-01", null)))
                    .isEqualTo(UNASSIGNED);
        }

        @Test
        void is_on_leave_from_its_first_to_its_last_day() {
            SuperviseeRecord supervisee = agreed().onLeave("2026-06-10", "2026-06-19");
            assertThat(status(supervisee, "2026-06-09")).isEqualTo(EVALUATED);
            assertThat(status(supervisee, "2026-06-10")).isEqualTo(ON_LEAVE);
            assertThat(status(supervisee, "2026-06-19")).isEqualTo(ON_LEAVE);
            assertThat(status(supervisee, "2026-06-20")).isEqualTo(EVALUATED);
        }

        @Test
        void is_on_leave_rather_than_insufficient_data() {
            assertThat(status(supervisee()
                            .employed("2026-06-29")
                            .agreed(180, 30, "2026-06-29")
                            .onLeave("2026-06-30", null)))
                    .isEqualTo(ON_LEAVE);
        }

        @Test
        void is_insufficient_data_until_59_days_after_joining() {
            // 29 days left of April after the 1st, then 31 and 30
            SuperviseeRecord supervisee = supervisee().employed("2026-05-01").agreed(180, 30, "2025-01-01");
            assertThat(status(supervisee, "2026-06-29")).isEqualTo(INSUFFICIENT_DATA);
            assertThat(status(supervisee, "2026-06-30")).isEqualTo(EVALUATED);
        }

        @Test
        void is_insufficient_data_until_59_days_after_the_first_agreements_first_day() {
            SuperviseeRecord supervisee = supervisee().employed("2025-01-01").agreed(180, 30, "2026-05-01");
            assertThat(status(supervisee, "2026-06-29")).isEqualTo(INSUFFICIENT_DATA);
            assertThat(status(supervisee, "2026-06-30")).isEqualTo(EVALUATED);
        }

        @Test
        void counts_from_the_later_of_joining_and_the_first_agreement() {
            assertThat(status(supervisee().employed("2026-05-01").agreed(180, 30, "2026-05-02")))
                    .isEqualTo(INSUFFICIENT_DATA);
            assertThat(status(supervisee().employed("2026-05-02").agreed(180, 30, "2026-05-01")))
                    .isEqualTo(INSUFFICIENT_DATA);
        }

        @Test
        void is_evaluated_right_after_a_change_of_supervisor() {
            assertThat(status(supervisee()
                            .employed("2025-01-01")
                            .agreed(180, 30, "2025-01-01", "2026-06-29")
                            .agreed(180, 30, "2026-06-30")))
                    .isEqualTo(EVALUATED);
        }

        @Test
        void of_a_returned_person_counts_from_coming_back() {
            SuperviseeRecord supervisee = supervisee()
                    .employed("2025-01-01", "2025-12-31")
                    .employed("2026-05-01")
                    .agreed(180, 30, "2025-01-01");
            assertThat(status(supervisee, "2025-12-31")).isEqualTo(EVALUATED);
            assertThat(status(supervisee, "2026-04-30")).isEqualTo(LEFT);
            assertThat(status(supervisee, "2026-06-29")).isEqualTo(INSUFFICIENT_DATA);
            assertThat(status(supervisee, "2026-06-30")).isEqualTo(EVALUATED);
        }

        @Test
        void other_than_evaluated_comes_with_the_person_alone() {
            SuperviseeRecord supervisee = supervisee().employed("2025-01-01");
            assertThat(profile(supervisee))
                    .isEqualTo(new SupportProfile(
                            supervisee.record().person(), UNASSIGNED, null, null, null, null, null, null, null));
        }
    }

    @Nested
    class Recency {

        @ParameterizedTest(name = "{1} days since the session on {0}: {2} points")
        @CsvSource({"2026-05-31, 30, 0", "2026-05-30, 31, 1", "2026-05-01, 60, 1", "2026-04-30, 61, 2"})
        void counts_days_against_a_cadence_of_thirty(String lastHeld, int days, int points) {
            SuperviseeRecord supervisee = agreed().held("S1", lastHeld, 60, 60, 60);
            assertThat(points(RECENCY, supervisee)).isEqualTo(points);
            assertThat(profile(supervisee).daysSinceLastSession()).isEqualTo(days);
            assertThat(fact(RECENCY, supervisee).inputs())
                    .containsOnly(entry("daysSinceLastSession", days), entry("cadenceDays", 30));
        }

        @Test
        void leaves_out_the_days_on_leave() {
            // 61 days less 1, less 31
            assertThat(points(
                            RECENCY,
                            agreed().held("S1", "2026-04-30", 60, 60, 60).onLeave("2026-05-05", "2026-05-05")))
                    .isEqualTo(1);
            assertThat(points(
                            RECENCY,
                            agreed().held("S1", "2026-04-30", 60, 60, 60).onLeave("2026-05-05", "2026-06-03")))
                    .isEqualTo(1);
            assertThat(points(
                            RECENCY,
                            agreed().held("S1", "2026-04-30", 60, 60, 60).onLeave("2026-05-05", "2026-06-04")))
                    .isZero();
        }

        @Test
        void after_a_session_on_a_day_of_leave_leaves_out_the_leaves_later_days() {
            // 41 days after 20 May, of which 21 to 31 May are leave
            SuperviseeRecord supervisee =
                    agreed().held("S1", "2026-05-20", 60, 60, 60).onLeave("2026-05-10", "2026-05-31");
            assertThat(profile(supervisee).daysSinceLastSession()).isEqualTo(30);
            assertThat(points(RECENCY, supervisee)).isZero();
        }

        @Test
        void of_several_agreements_takes_the_shortest_cadence() {
            SuperviseeRecord supervisee = agreed().agreed(60, 14, "2026-01-01");
            assertThat(points(RECENCY, supervisee.held("S1", "2026-06-15", 60, 60, 60)))
                    .isEqualTo(1);
            assertThat(points(RECENCY, supervisee.held("S2", "2026-06-16", 60, 60, 60)))
                    .isZero();
        }

        @Test
        void does_not_take_the_cadence_of_an_agreement_that_is_over_or_to_come() {
            SuperviseeRecord supervisee = agreed().agreed(60, 7, "2026-01-01", "2026-06-29")
                    .agreed(60, 7, "2026-07-01")
                    .held("S1", "2026-05-31", 60, 60, 60);
            assertThat(points(RECENCY, supervisee)).isZero();
        }

        @Test
        void with_no_session_yet_counts_from_the_first_agreements_first_day() {
            SuperviseeRecord supervisee = supervisee()
                    .employed("2025-01-01")
                    .agreed(180, 30, "2026-05-01", "2026-05-31")
                    .agreed(180, 30, "2026-06-01");
            assertThat(points(RECENCY, supervisee)).isEqualTo(1);
            assertThat(profile(supervisee).daysSinceLastSession()).isEqualTo(60);
            assertThat(fact(RECENCY, supervisee).inputs())
                    .containsOnly(entry("daysSinceAgreement", 60), entry("cadenceDays", 30));
            assertThat(fact(RECENCY, supervisee).evidence()).isEmpty();
        }

        @Test
        void with_no_session_for_61_days_since_the_first_agreement_is_two_points() {
            assertThat(points(RECENCY, supervisee().employed("2025-01-01").agreed(180, 30, "2026-04-30")))
                    .isEqualTo(2);
        }

        @Test
        void with_no_session_yet_leaves_out_the_days_on_leave() {
            // 60 days less 30
            assertThat(points(
                            RECENCY,
                            supervisee()
                                    .employed("2025-01-01")
                                    .agreed(180, 30, "2026-05-01")
                                    .onLeave("2026-05-02", "2026-05-31")))
                    .isZero();
        }

        @Test
        void looks_back_beyond_the_window() {
            // 4 + 31 + 28 + 31 + 30 days to the end of April, then 61
            SuperviseeRecord supervisee = agreed().held("S1", "2025-12-27", 60, 60, 60);
            assertThat(profile(supervisee).daysSinceLastSession()).isEqualTo(185);
            assertThat(points(RECENCY, supervisee)).isEqualTo(2);
        }

        @Test
        void does_not_see_a_session_after_the_day() {
            SuperviseeRecord supervisee =
                    agreed().held("S1", "2026-05-30", 60, 60, 60).held("S2", "2026-07-01", 60, 60, 60);
            assertThat(points(RECENCY, supervisee)).isEqualTo(1);
            assertThat(evidence(fact(RECENCY, supervisee))).containsExactly("SESSION S1");
        }

        @Test
        void names_the_last_session_as_its_evidence_whatever_the_order_of_the_records() {
            SuperviseeRecord supervisee = agreed().held("S3", "2026-05-29", 60, 60, 60)
                    .held("S2", "2026-05-30", 60, 60, 60)
                    .held("S1", "2026-05-28", 60, 60, 60);
            assertThat(evidence(fact(RECENCY, supervisee))).containsExactly("SESSION S2");
        }

        @Test
        void says_so_in_words() {
            // 47 days: 30 of June, 17 of May
            assertThat(fact(RECENCY, agreed().held("S1", "2026-05-14", 60, 60, 60))
                            .text())
                    .isEqualTo(new Words("flag.recency", 47, 30));
            assertThat(fact(RECENCY, supervisee().employed("2025-01-01").agreed(180, 30, "2026-05-01"))
                            .text())
                    .isEqualTo(new Words("flag.recency.first", 60, 30));
        }
    }

    @Nested
    class Volume {

        private static int pointsOf(int agreedMinutes, int recorded) {
            return points(VOLUME, agreed(agreedMinutes).held("S1", "2026-06-30", recorded, 0, 0));
        }

        @Test
        void of_exactly_half_is_enough_and_of_a_minute_less_is_not() {
            assertThat(pointsOf(180, 90)).isZero();
            assertThat(pointsOf(180, 89)).isEqualTo(1);
            assertThat(pointsOf(180, 1)).isEqualTo(1);
        }

        @Test
        void of_odd_expected_minutes_is_enough_from_the_first_whole_minute_above_half() {
            // 185 / 2 = 92.5, 77 / 2 = 38.5
            assertThat(pointsOf(185, 93)).isZero();
            assertThat(pointsOf(185, 92)).isEqualTo(1);
            assertThat(pointsOf(77, 39)).isZero();
            assertThat(pointsOf(77, 38)).isEqualTo(1);
        }

        @Test
        void none_at_all_is_two_points() {
            SuperviseeRecord supervisee = agreed();
            assertThat(points(VOLUME, supervisee)).isEqualTo(2);
            assertThat(profile(supervisee).minutes()).isEqualTo(Minutes.NONE);
            assertThat(fact(VOLUME, supervisee).evidence()).isEmpty();
        }

        @Test
        void none_while_none_is_expected_is_no_gap() {
            SuperviseeRecord supervisee = agreed(0);
            assertThat(points(VOLUME, supervisee)).isZero();
            assertThat(profile(supervisee).expectedMinutes()).isZero();
        }

        @Test
        void counts_from_the_windows_first_day_and_not_the_day_before() {
            assertThat(points(VOLUME, agreed().held("S1", "2026-04-02", 90, 0, 0)))
                    .isZero();
            assertThat(points(VOLUME, agreed().held("S1", "2026-04-01", 90, 0, 0)))
                    .isEqualTo(2);
        }

        @Test
        void counts_up_to_the_day_and_not_after() {
            assertThat(points(VOLUME, agreed().held("S1", "2026-06-30", 90, 0, 0)))
                    .isZero();
            assertThat(points(VOLUME, agreed().held("S1", "2026-07-01", 90, 0, 0)))
                    .isEqualTo(2);
        }

        @Test
        void adds_the_functions_and_the_sessions_signed_or_not() {
            SuperviseeRecord supervisee = agreed().held("S1", "2026-05-01", 10, 20, 15)
                    .heldAndSigned("S2", "2026-06-01", "2026-06-02", 20, 10, 15);
            assertThat(points(VOLUME, supervisee)).isZero();
            assertThat(profile(supervisee).minutes()).isEqualTo(new Minutes(30, 30, 30));
            assertThat(evidence(fact(VOLUME, supervisee))).containsExactly("SESSION S1", "SESSION S2");
        }

        @Test
        void expects_less_after_a_leave() {
            // 16 May to 29 June are 45 days of leave: 45 × 2 = 90 expected
            SuperviseeRecord onLeave = agreed().onLeave("2026-05-16", "2026-06-29");
            assertThat(points(VOLUME, onLeave.held("S1", "2026-05-01", 44, 0, 0)))
                    .isEqualTo(1);
            assertThat(points(VOLUME, onLeave.held("S2", "2026-05-02", 1, 0, 0)))
                    .isZero();
            assertThat(profile(onLeave).expectedMinutes()).isEqualTo(90);
        }

        @Test
        void counts_a_session_on_a_day_of_leave() {
            SuperviseeRecord onLeave = agreed().onLeave("2026-05-16", "2026-06-29");
            assertThat(points(VOLUME, onLeave.held("S1", "2026-06-01", 45, 0, 0)))
                    .isZero();
        }

        @Test
        void expects_what_is_rounded_half_up() {
            // 77 × 45 / 90 = 38.5, so 39: half of it 19.5
            SuperviseeRecord onLeave = agreed(77).onLeave("2026-05-16", "2026-06-29");
            assertThat(profile(onLeave).expectedMinutes()).isEqualTo(39);
            assertThat(points(VOLUME, onLeave.held("S1", "2026-05-01", 19, 0, 0)))
                    .isEqualTo(1);
            assertThat(points(VOLUME, onLeave.held("S2", "2026-05-02", 1, 0, 0)))
                    .isZero();
        }

        @Test
        void of_several_agreements_expects_their_sum() {
            SuperviseeRecord supervisee = agreed().agreed(90, 30, "2026-01-01");
            assertThat(profile(supervisee).expectedMinutes()).isEqualTo(270);
            assertThat(points(VOLUME, supervisee.held("S1", "2026-05-01", 134, 0, 0)))
                    .isEqualTo(1);
            assertThat(points(VOLUME, supervisee.held("S2", "2026-05-02", 1, 0, 0)))
                    .isZero();
        }

        @Test
        void of_changed_terms_expects_each_for_its_days() {
            // 45 days of 2 and 45 of 1
            SuperviseeRecord supervisee = supervisee()
                    .employed("2025-01-01")
                    .agreed(180, 30, "2025-01-01", "2026-05-16")
                    .agreed(90, 30, "2026-05-17");
            assertThat(profile(supervisee).expectedMinutes()).isEqualTo(135);
        }

        @Test
        void says_so_in_words() {
            assertThat(fact(VOLUME, agreed().held("S1", "2026-05-14", 10, 20, 30))
                            .text())
                    .isEqualTo(new Words("flag.volume", 60, 180, 90));
        }
    }

    @Nested
    class A_function_without_a_rating {

        @Test
        void is_a_gap_below_half_of_its_third() {
            // a third of 180 is 60, its half 30
            assertThat(points(ADMINISTRATIVE, agreed().held("S1", "2026-06-30", 30, 90, 90)))
                    .isZero();
            assertThat(points(ADMINISTRATIVE, agreed().held("S1", "2026-06-30", 29, 90, 90)))
                    .isEqualTo(2);
            assertThat(points(EDUCATIONAL, agreed().held("S1", "2026-06-30", 90, 30, 90)))
                    .isZero();
            assertThat(points(EDUCATIONAL, agreed().held("S1", "2026-06-30", 90, 29, 90)))
                    .isEqualTo(1);
            assertThat(points(SUPPORTIVE, agreed().held("S1", "2026-06-30", 90, 90, 30)))
                    .isZero();
            assertThat(points(SUPPORTIVE, agreed().held("S1", "2026-06-30", 90, 90, 29)))
                    .isEqualTo(2);
        }

        @Test
        void is_measured_without_rounding_the_third() {
            // 185 / 6 = 30.83; 77 / 6 = 12.83
            assertThat(points(ADMINISTRATIVE, agreed(185).held("S1", "2026-06-30", 31, 0, 0)))
                    .isZero();
            assertThat(points(ADMINISTRATIVE, agreed(185).held("S1", "2026-06-30", 30, 0, 0)))
                    .isEqualTo(2);
            assertThat(points(SUPPORTIVE, agreed(77).held("S1", "2026-06-30", 0, 0, 13)))
                    .isZero();
            assertThat(points(SUPPORTIVE, agreed(77).held("S1", "2026-06-30", 0, 0, 12)))
                    .isEqualTo(2);
        }

        @Test
        void is_no_gap_where_nothing_is_expected() {
            assertThat(points(SUPPORTIVE, agreed(0))).isZero();
        }

        @Test
        void counts_the_minutes_in_the_window_alone() {
            assertThat(points(SUPPORTIVE, agreed().held("S1", "2026-04-02", 0, 0, 30)))
                    .isZero();
            assertThat(points(SUPPORTIVE, agreed().held("S1", "2026-04-01", 0, 0, 30)))
                    .isEqualTo(2);
        }

        @Test
        void says_so_in_words_and_names_the_sessions() {
            SupportFact fact = fact(EDUCATIONAL, agreed().held("S1", "2026-06-01", 90, 29, 90));
            assertThat(fact.text()).isEqualTo(new Words("flag.minutes.EDUCATIONAL", 29, 90, 180));
            assertThat(evidence(fact)).containsExactly("SESSION S1");
        }
    }

    @Nested
    class A_rated_function {

        @Test
        void is_a_gap_below_five_of_ten() {
            assertThat(points(ADMINISTRATIVE, wellSupported().rated("S9", "2026-06-30", 5, 10, 10)))
                    .isZero();
            assertThat(points(ADMINISTRATIVE, wellSupported().rated("S9", "2026-06-30", 4, 10, 10)))
                    .isEqualTo(2);
            assertThat(points(EDUCATIONAL, wellSupported().rated("S9", "2026-06-30", 10, 5, 10)))
                    .isZero();
            assertThat(points(EDUCATIONAL, wellSupported().rated("S9", "2026-06-30", 10, 4, 10)))
                    .isEqualTo(1);
            assertThat(points(SUPPORTIVE, wellSupported().rated("S9", "2026-06-30", 10, 10, 5)))
                    .isZero();
            assertThat(points(SUPPORTIVE, wellSupported().rated("S9", "2026-06-30", 10, 10, 4)))
                    .isEqualTo(2);
        }

        @Test
        void is_no_gap_for_want_of_minutes() {
            assertThat(points(
                            SUPPORTIVE,
                            agreed().held("S1", "2026-06-01", 90, 90, 0).rated("S1", "2026-06-02", 0, 0, 5)))
                    .isZero();
        }

        @Test
        void follows_the_latest_rating_by_day() {
            SuperviseeRecord supervisee =
                    wellSupported().rated("S1", "2026-06-29", 10, 10, 10).rated("S2", "2026-06-28", 0, 0, 0);
            assertThat(points(SUPPORTIVE, supervisee)).isZero();
            assertThat(evidence(fact(SUPPORTIVE, supervisee))).containsExactly("RATING S1");
        }

        @Test
        void follows_the_later_session_reference_of_two_ratings_on_one_day() {
            assertThat(points(
                            SUPPORTIVE,
                            wellSupported()
                                    .rated("S1", "2026-06-29", 10, 10, 10)
                                    .rated("S2", "2026-06-29", 0, 0, 0)))
                    .isEqualTo(2);
            assertThat(points(
                            SUPPORTIVE,
                            wellSupported()
                                    .rated("S2", "2026-06-29", 10, 10, 10)
                                    .rated("S1", "2026-06-29", 0, 0, 0)))
                    .isZero();
        }

        @Test
        void follows_a_rating_on_the_windows_first_day_but_not_on_the_day_before() {
            assertThat(points(SUPPORTIVE, wellSupported().rated("S1", "2026-04-02", 10, 10, 4)))
                    .isEqualTo(2);
            assertThat(points(SUPPORTIVE, wellSupported().rated("S1", "2026-04-01", 10, 10, 4)))
                    .isZero();
        }

        @Test
        void falls_back_to_minutes_when_its_rating_is_older_than_the_window() {
            assertThat(points(SUPPORTIVE, agreed().rated("S1", "2026-04-01", 10, 10, 10)))
                    .isEqualTo(2);
        }

        @Test
        void does_not_follow_a_rating_after_the_day() {
            assertThat(points(SUPPORTIVE, wellSupported().rated("S9", "2026-07-01", 0, 0, 0)))
                    .isZero();
        }

        @Test
        void follows_a_rating_in_the_window_of_a_session_before_it() {
            assertThat(points(
                            SUPPORTIVE,
                            agreed().held("S1", "2026-03-31", 0, 0, 60).rated("S1", "2026-04-02", 10, 10, 10)))
                    .isZero();
        }

        @Test
        void says_so_in_words() {
            SupportFact fact = fact(SUPPORTIVE, wellSupported().rated("S9", "2026-06-30", 10, 10, 4));
            assertThat(fact.text()).isEqualTo(new Words("flag.rated.SUPPORTIVE", 4));
            assertThat(fact.inputs()).containsOnly(entry("adequacy", 4));
            assertThat(fact.evidence().getFirst().kind()).isEqualTo(Evidence.Kind.RATING);
        }
    }

    @Nested
    class An_unanswered_request {

        @ParameterizedTest(name = "asked on {0}, waited {1} days: {2} points")
        @CsvSource({"2026-06-30, 0, 0", "2026-06-23, 7, 0", "2026-06-22, 8, 1", "2026-06-16, 14, 1", "2026-06-15, 15, 2"
        })
        void weighs_by_the_days_it_has_waited(String asked, int waited, int points) {
            SuperviseeRecord supervisee = wellSupported().asked("Q1", asked);
            assertThat(points(UNANSWERED_REQUEST, supervisee)).isEqualTo(points);
            assertThat(fact(UNANSWERED_REQUEST, supervisee).inputs()).containsOnly(entry("waitedDays", waited));
            assertThat(evidence(fact(UNANSWERED_REQUEST, supervisee))).containsExactly("REQUEST Q1");
        }

        @Test
        void stops_waiting_on_the_day_of_its_acknowledgement() {
            assertThat(points(
                            UNANSWERED_REQUEST, wellSupported().askedAndAcknowledged("Q1", "2026-06-01", "2026-06-30")))
                    .isZero();
            assertThat(points(
                            UNANSWERED_REQUEST, wellSupported().askedAndAcknowledged("Q1", "2026-06-01", "2026-07-01")))
                    .isEqualTo(2);
        }

        @Test
        void stops_waiting_on_the_day_of_its_resolution() {
            assertThat(points(UNANSWERED_REQUEST, wellSupported().askedAndResolved("Q1", "2026-06-01", "2026-06-30")))
                    .isZero();
            assertThat(points(UNANSWERED_REQUEST, wellSupported().askedAndResolved("Q1", "2026-06-01", "2026-07-01")))
                    .isEqualTo(2);
        }

        @Test
        void stops_waiting_on_the_day_of_its_withdrawal() {
            assertThat(points(UNANSWERED_REQUEST, wellSupported().askedAndWithdrawn("Q1", "2026-06-01", "2026-06-30")))
                    .isZero();
            assertThat(points(UNANSWERED_REQUEST, wellSupported().askedAndWithdrawn("Q1", "2026-06-01", "2026-07-01")))
                    .isEqualTo(2);
        }

        @Test
        void is_the_oldest_of_those_that_wait() {
            SuperviseeRecord supervisee = wellSupported()
                    .askedAndAcknowledged("Q1", "2026-05-01", "2026-05-02")
                    .asked("Q3", "2026-06-29")
                    .asked("Q2", "2026-06-20");
            assertThat(points(UNANSWERED_REQUEST, supervisee)).isEqualTo(1);
            assertThat(evidence(fact(UNANSWERED_REQUEST, supervisee))).containsExactly("REQUEST Q2");
        }

        @Test
        void is_not_seen_before_it_was_asked() {
            assertThat(fact(UNANSWERED_REQUEST, wellSupported().asked("Q1", "2026-07-01"))
                            .inputs())
                    .isEmpty();
        }

        @Test
        void from_before_the_window_still_waits() {
            assertThat(points(UNANSWERED_REQUEST, wellSupported().asked("Q1", "2026-01-01")))
                    .isEqualTo(2);
        }

        @Test
        void waits_through_leave() {
            assertThat(points(
                            UNANSWERED_REQUEST,
                            wellSupported().asked("Q1", "2026-06-15").onLeave("2026-06-16", "2026-06-29")))
                    .isEqualTo(2);
        }

        @Test
        void says_so_in_words() {
            assertThat(fact(UNANSWERED_REQUEST, wellSupported().asked("Q1", "2026-06-15"))
                            .text())
                    .isEqualTo(new Words("flag.waited", 15));
            assertThat(fact(UNANSWERED_REQUEST, wellSupported()).text()).isEqualTo(new Words("flag.waited.none"));
        }
    }

    @Nested
    class Points {

        /** A request that has waited 15 days: 2 points. */
        private static SuperviseeRecord withAnOldRequest(SuperviseeRecord supervisee) {
            return supervisee.asked("Q1", "2026-06-15");
        }

        private static void assertTier(SuperviseeRecord supervisee, int points, int equalWeights, Tier tier) {
            SupportProfile profile = profile(supervisee);
            assertThat(profile.points()).isEqualTo(points);
            assertThat(profile.equalWeightPoints()).isEqualTo(equalWeights);
            assertThat(profile.tier()).isEqualTo(tier);
        }

        @Test
        void up_to_two_are_no_tier() {
            assertTier(withAnOldRequest(wellSupported()), 2, 2, Tier.NONE);
        }

        @Test
        void from_three_are_watch() {
            // request 2, educational 1
            assertTier(withAnOldRequest(wellSupported()).rated("S9", "2026-06-30", 5, 4, 5), 3, 3, Tier.WATCH);
        }

        @Test
        void of_four_are_watch_still() {
            // request 2, session 61 days ago 2
            assertTier(withAnOldRequest(agreed().held("S1", "2026-04-30", 60, 60, 60)), 4, 4, Tier.WATCH);
        }

        @Test
        void from_five_are_review() {
            // request 2, session 61 days ago 2, educational 1
            assertTier(
                    withAnOldRequest(
                            agreed().held("S1", "2026-04-30", 60, 60, 60).rated("S1", "2026-05-01", 5, 4, 5)),
                    5,
                    5,
                    Tier.REVIEW);
        }

        @Test
        void are_eleven_at_most_and_nine_with_equal_weights() {
            assertTier(withAnOldRequest(agreed()), 11, 9, Tier.REVIEW);
        }

        @Test
        void weigh_the_functions_two_one_two_and_all_alike_beside_it() {
            assertTier(wellSupported().rated("S9", "2026-06-30", 4, 5, 5), 2, 1, Tier.NONE);
            assertTier(wellSupported().rated("S9", "2026-06-30", 5, 4, 5), 1, 1, Tier.NONE);
            assertTier(wellSupported().rated("S9", "2026-06-30", 5, 5, 4), 2, 1, Tier.NONE);
            assertTier(wellSupported().rated("S9", "2026-06-30", 4, 4, 4), 5, 3, Tier.REVIEW);
        }
    }

    @Test
    void each_function_is_paired_with_its_dimension_of_burnout() {
        assertThat(SupportGapModel.dimension(SupervisionFunction.ADMINISTRATIVE))
                .isEqualTo(BurnoutDimension.EMOTIONAL_EXHAUSTION);
        assertThat(SupportGapModel.dimension(SupervisionFunction.EDUCATIONAL))
                .isEqualTo(BurnoutDimension.DEPERSONALIZATION);
        assertThat(SupportGapModel.dimension(SupervisionFunction.SUPPORTIVE))
                .isEqualTo(BurnoutDimension.REDUCED_PERSONAL_ACCOMPLISHMENT);
    }
}
