package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.riskflags.FactCode.ADMINISTRATIVE;
import static org.opensupervision.domain.riskflags.FactCode.EDUCATIONAL;
import static org.opensupervision.domain.riskflags.FactCode.RECENCY;
import static org.opensupervision.domain.riskflags.FactCode.SUPPORTIVE;
import static org.opensupervision.domain.riskflags.FactCode.UNANSWERED_REQUEST;
import static org.opensupervision.domain.riskflags.FactCode.VOLUME;
import static org.opensupervision.projections.supportrecord.SuperviseeRecord.supervisee;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.projections.supportrecord.SuperviseeRecord;

/** As of 2026-06-30. What the first version says of a record is {@link SupportGapModelTest}'s. */
class VersionsOfSupportGapModelTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    /** Each number another than in the first version. */
    private static final SupportModel OTHER = new SupportModel("other", 30, 200, 50, 80, 90, 3, 2, 5, 7, 3, 5, 9, 16);

    private static SuperviseeRecord agreed() {
        return supervisee().employed("2025-01-01").agreed(180, 30, "2025-01-01");
    }

    private static SupportProfile first(SuperviseeRecord supervisee) {
        return SupportGapModel.V1.profile(supervisee.record(), DAY);
    }

    private static SupportProfile other(SuperviseeRecord supervisee) {
        return new SupportGapModel(OTHER).profile(supervisee.record(), DAY);
    }

    private static int points(FactCode code, SupportProfile profile) {
        return fact(code, profile).points();
    }

    private static SupportFact fact(FactCode code, SupportProfile profile) {
        return profile.facts().stream()
                .filter(fact -> fact.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_first_version_says_of_any_days_and_minutes_what_its_definition_says() {
        var random = new Random(35);
        for (int n = 0; n < 2_000; n++) {
            int cadence = 7 + random.nextInt(60);
            int[] minutes = random.ints(3, 0, 70).toArray();
            SupportProfile profile = first(supervisee()
                    .employed("2025-01-01")
                    .agreed(random.nextInt(400), cadence, "2025-01-01")
                    .held("S1", DAY.minusDays(random.nextInt(89)).toString(), minutes[0], minutes[1], minutes[2]));

            int days = profile.daysSinceLastSession();
            int expected = profile.expectedMinutes();
            int recorded = minutes[0] + minutes[1] + minutes[2];
            assertThat(points(RECENCY, profile)).isEqualTo(days > 2 * cadence ? 2 : days > cadence ? 1 : 0);
            assertThat(points(VOLUME, profile))
                    .isEqualTo(recorded == 0 && expected > 0 ? 2 : 2 * recorded < expected ? 1 : 0);
            assertThat(points(ADMINISTRATIVE, profile)).isEqualTo(6 * minutes[0] < expected ? 2 : 0);
            assertThat(points(EDUCATIONAL, profile)).isEqualTo(6 * minutes[1] < expected ? 1 : 0);
            assertThat(points(SUPPORTIVE, profile)).isEqualTo(6 * minutes[2] < expected ? 2 : 0);
        }
    }

    @Test
    void a_version_says_how_long_its_window_is() {
        SuperviseeRecord met = agreed().held("S1", "2026-05-31", 60, 60, 60);
        assertThat(first(met).minutes().total()).isEqualTo(180);
        assertThat(other(met).minutes().total()).isZero();
        assertThat(other(met).expectedMinutes()).isEqualTo(60);
        assertThat(fact(VOLUME, other(met)).inputs()).containsEntry("windowDays", 30);
    }

    @Test
    void a_version_says_how_long_somebody_must_be_known() {
        SuperviseeRecord known = supervisee().employed("2026-01-01").agreed(180, 30, "2026-01-01");
        assertThat(first(known).status()).isEqualTo(SupportStatus.EVALUATED);
        assertThat(other(known).status()).isEqualTo(SupportStatus.INSUFFICIENT_DATA);
    }

    @Test
    void a_version_says_from_which_part_of_the_cadence_on_a_session_is_late() {
        assertThat(points(RECENCY, other(agreed().held("S1", "2026-06-15", 60, 60, 60))))
                .isZero();
        assertThat(points(RECENCY, other(agreed().held("S1", "2026-06-14", 60, 60, 60))))
                .isEqualTo(1);
        assertThat(points(RECENCY, other(agreed().held("S1", "2026-06-06", 60, 60, 60))))
                .isEqualTo(1);
        assertThat(points(RECENCY, other(agreed().held("S1", "2026-06-05", 60, 60, 60))))
                .isEqualTo(2);
        assertThat(points(RECENCY, first(agreed().held("S1", "2026-06-05", 60, 60, 60))))
                .isZero();
    }

    /** 60 expected in 30 days, nine tenths of them 54, of a third 18. */
    @Test
    void a_version_says_which_part_of_the_minutes_is_few_and_what_a_function_weighs() {
        SupportProfile enough = other(agreed().held("S1", "2026-06-30", 18, 18, 18));
        assertThat(enough.points()).isZero();

        SupportProfile few = other(agreed().held("S1", "2026-06-30", 17, 17, 17));
        assertThat(points(VOLUME, few)).isEqualTo(1);
        assertThat(points(ADMINISTRATIVE, few)).isEqualTo(3);
        assertThat(points(EDUCATIONAL, few)).isEqualTo(2);
        assertThat(points(SUPPORTIVE, few)).isEqualTo(5);
        assertThat(few.points()).isEqualTo(11);
        assertThat(few.equalWeightPoints()).isEqualTo(4);
    }

    @Test
    void a_version_says_which_rating_is_low() {
        SuperviseeRecord rated = agreed().held("S1", "2026-06-30", 60, 60, 60).rated("S1", "2026-06-30", 6, 7, 5);
        assertThat(first(rated).points()).isZero();
        assertThat(other(rated).points()).isEqualTo(3 + 5);
    }

    @Test
    void a_version_says_how_long_a_request_may_wait() {
        Map.of(3, 0, 4, 1, 5, 1, 6, 2).forEach((days, points) -> {
            SuperviseeRecord asked = agreed().held("S1", "2026-06-30", 60, 60, 60)
                    .asked("R1", DAY.minusDays(days).toString());
            assertThat(points(UNANSWERED_REQUEST, other(asked)))
                    .as("%s days", days)
                    .isEqualTo(points);
            assertThat(points(UNANSWERED_REQUEST, first(asked))).isZero();
        });
    }

    /** Without a session 2 + 2 + 3 + 2 + 5. */
    @Test
    void a_version_says_from_how_many_points_on_somebody_is_flagged() {
        assertThat(other(agreed()).points()).isEqualTo(14);
        assertThat(other(agreed()).tier()).isEqualTo(Tier.WATCH);
        assertThat(other(agreed().asked("R1", "2026-06-01")).tier()).isEqualTo(Tier.REVIEW);
        assertThat(other(agreed().held("S1", "2026-06-29", 0, 17, 60)).tier()).isEqualTo(Tier.NONE);
    }
}
