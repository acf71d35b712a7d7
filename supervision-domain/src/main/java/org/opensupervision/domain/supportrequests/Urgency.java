package org.opensupervision.domain.supportrequests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** How soon support is needed, and so by when somebody has promised to look at it. */
public enum Urgency {
    TODAY(0),
    SOON(2),
    ROUTINE(5);

    private static final LocalTime END_OF_THE_DAY = LocalTime.of(18, 0);
    private static final int HOURS_AT_LEAST = 2;

    private final int workingDays;

    Urgency(int workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * By 18:00 of the same day, of the second or of the fifth working day after; two hours later if it was asked after
     * 16:00 of the day itself. Working days are Monday to Friday: no agency has said its holidays.
     */
    public LocalDateTime answeredBy(LocalDateTime asked) {
        LocalDateTime end = daysAfter(asked.toLocalDate(), workingDays).atTime(END_OF_THE_DAY);
        LocalDateTime soonest = asked.truncatedTo(ChronoUnit.MINUTES).plusHours(HOURS_AT_LEAST);
        return soonest.isAfter(end) ? soonest : end;
    }

    private static LocalDate daysAfter(LocalDate day, int workingDays) {
        LocalDate later = day;
        for (int left = workingDays; left > 0; ) {
            later = later.plusDays(1);
            left -= later.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return later;
    }
}
