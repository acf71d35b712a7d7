package org.opensupervision.domain.recovery;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Personal;

/**
 * What is lighter, from a day: until a day, or until it is ended; looked at again on {@code reviewOn}.
 *
 * @param casesAtMost in all, at a time
 * @param highIntensityAtMost crisis and trauma work, at a time
 * @param minutesBetween two sessions with clients
 * @param protectedHours a week, without clients
 */
public record AdjustmentTerms(
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate reviewOn,
        @Personal(of = "supervisee") @Nullable Integer casesAtMost,
        @Personal(of = "supervisee") @Nullable Integer highIntensityAtMost,
        @Personal(of = "supervisee") @Nullable Integer minutesBetween,
        @Personal(of = "supervisee") @Nullable Integer protectedHours) {

    private static final int MOST_CASES = 200;
    private static final int MOST_MINUTES = 240;
    private static final int MOST_HOURS = 40;

    boolean sayAnything() {
        return Stream.of(casesAtMost, highIntensityAtMost, minutesBetween, protectedHours)
                .anyMatch(Objects::nonNull);
    }

    boolean areWithinLimits() {
        return within(0, casesAtMost, MOST_CASES)
                && within(0, highIntensityAtMost, MOST_CASES)
                && within(1, minutesBetween, MOST_MINUTES)
                && within(1, protectedHours, MOST_HOURS);
    }

    boolean areInOrder() {
        return comesAfter(from, until) && comesAfter(from, reviewOn) && comesAfter(reviewOn, until);
    }

    boolean areLookedAtBy(LocalDate day) {
        return Stream.of(until, reviewOn).filter(Objects::nonNull).anyMatch(each -> !each.isAfter(day));
    }

    private static boolean within(int least, @Nullable Integer number, int most) {
        return number == null || (number >= least && number <= most);
    }

    private static boolean comesAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null || other == null || !other.isBefore(day);
    }
}
