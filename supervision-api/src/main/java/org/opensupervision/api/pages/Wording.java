package org.opensupervision.api.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.agency.CrisisLine;

/** Days, numbers, names and whom to call as the agency says them. Templates know it as {@code say}. */
public final class Wording {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Supplier<Locale> locale;
    private final Supplier<ZoneId> zone;
    private final Supplier<List<CrisisLine>> crisisLines;
    private final boolean hidesNames;

    /** The agency is asked for only where something of it is said. */
    Wording(
            Supplier<Locale> locale,
            Supplier<ZoneId> zone,
            Supplier<List<CrisisLine>> crisisLines,
            boolean hidesNames) {
        this.crisisLines = crisisLines;
        this.locale = locale;
        this.zone = zone;
        this.hidesNames = hidesNames;
    }

    /** Whom the agency says to call when somebody is in danger. */
    public List<CrisisLine> crisisLines() {
        return crisisLines.get();
    }

    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale.get()));
    }

    /** With the day of the week. */
    public String fullDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale.get()));
    }

    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale.get()));
    }

    /** For the head of a column. */
    public String shortMonth(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLL yy", locale.get()));
    }

    public String time(@Nullable LocalTime time) {
        return time == null
                ? ""
                : time.format(
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale.get()));
    }

    /** Of a moment today. */
    public String timeOf(Instant moment) {
        return time(LocalTime.ofInstant(moment, zone.get()));
    }

    public String moment(Instant moment) {
        return moment(LocalDateTime.ofInstant(moment, zone.get()));
    }

    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale.get()).format(number);
    }

    /** With two digits after the point at most. */
    public String score(double score) {
        NumberFormat numbers = NumberFormat.getNumberInstance(locale.get());
        numbers.setMaximumFractionDigits(2);
        return numbers.format(score);
    }

    /** 45 min, 1 h, 12 h 30 min. */
    public String minutes(int minutes) {
        int hours = minutes / MINUTES_OF_AN_HOUR;
        int rest = minutes % MINUTES_OF_AN_HOUR;
        if (hours == 0) {
            return rest + " min";
        }
        return number(hours) + " h" + (rest == 0 ? "" : " " + rest + " min");
    }

    /** Initials alone where names are hidden. */
    public String name(String name) {
        return hidesNames ? initials(name) : name;
    }

    /** Two at most. */
    public String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }
}
