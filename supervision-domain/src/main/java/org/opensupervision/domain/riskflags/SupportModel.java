package org.opensupervision.domain.riskflags;

import java.util.regex.Pattern;
import org.opensupervision.domain.shared.SupervisionFunction;

/**
 * One version of how a support profile is told from a record: its weights, thresholds and windows, which never change.
 * docs/support-model.md says what each is for.
 *
 * @param code stored with every flag
 * @param windowDays length of the window that ends with the day
 * @param minimumDays from joining and the first agreement, before anything is said
 * @param latePercent more days without a session than this share of the cadence is 1 point
 * @param veryLatePercent more than this share of it is 2
 * @param fewMinutesPercent less than this share of the expected minutes is a gap, also of a function's third of them
 * @param lowAdequacy a rating below this, 0 to 10, is a gap
 * @param waitingDays more than this is 1 point, more than {@code longWaitingDays} is 2
 * @param watchFrom points
 * @param reviewFrom points
 */
public record SupportModel(
        String code,
        int windowDays,
        int minimumDays,
        int latePercent,
        int veryLatePercent,
        int fewMinutesPercent,
        int administrativeWeight,
        int educationalWeight,
        int supportiveWeight,
        int lowAdequacy,
        int waitingDays,
        int longWaitingDays,
        int watchFrom,
        int reviewFrom) {

    /** What every agency has from the beginning. Weights 2:1:2 follow the study's ρ of .341 : .210 : .299. */
    public static final SupportModel V1 =
            new SupportModel("support-gap-v1", 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, 3, 5);

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{2,39}");

    /** Of regularity, time and requests: 2 of each. */
    private static final int MOST_BESIDE_FUNCTIONS = 6;

    /** Points of a gap in a function. */
    public int weight(SupervisionFunction function) {
        return switch (function) {
            case ADMINISTRATIVE -> administrativeWeight;
            case EDUCATIONAL -> educationalWeight;
            case SUPPORTIVE -> supportiveWeight;
        };
    }

    public int mostPoints() {
        return MOST_BESIDE_FUNCTIONS + administrativeWeight + educationalWeight + supportiveWeight;
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    void requireInRange() {
        SupportModelRule.MODEL_CODE_IS_PLAIN.require(isCode(code));
        SupportModelRule.WINDOW_IN_RANGE.require(within(windowDays, 30, 365));
        SupportModelRule.MINIMUM_DAYS_IN_RANGE.require(within(minimumDays, 0, 365));
        SupportModelRule.LATE_IN_RANGE.require(within(latePercent, 50, 500));
        SupportModelRule.VERY_LATE_AFTER_LATE.require(within(veryLatePercent, latePercent + 1, 1_000));
        SupportModelRule.FEW_MINUTES_IN_RANGE.require(within(fewMinutesPercent, 1, 100));
        SupportModelRule.ADMINISTRATIVE_WEIGHT_IN_RANGE.require(within(administrativeWeight, 1, 5));
        SupportModelRule.EDUCATIONAL_WEIGHT_IN_RANGE.require(within(educationalWeight, 1, 5));
        SupportModelRule.SUPPORTIVE_WEIGHT_IN_RANGE.require(within(supportiveWeight, 1, 5));
        SupportModelRule.LOW_ADEQUACY_IN_RANGE.require(within(lowAdequacy, 1, 10));
        SupportModelRule.WAITING_IN_RANGE.require(within(waitingDays, 1, 90));
        SupportModelRule.LONG_WAITING_AFTER_WAITING.require(within(longWaitingDays, waitingDays + 1, 180));
        SupportModelRule.WATCH_IN_RANGE.require(within(watchFrom, 1, mostPoints() - 1));
        SupportModelRule.REVIEW_AFTER_WATCH.require(within(reviewFrom, watchFrom + 1, mostPoints()));
    }

    private static boolean within(int value, int least, int most) {
        return least <= value && value <= most;
    }
}
