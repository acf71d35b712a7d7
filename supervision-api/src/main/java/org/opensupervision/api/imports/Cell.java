package org.opensupervision.api.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in one column of one row, without blanks around it. */
record Cell(String column, String value) {

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int OUT_OF_ANY_RANGE = 1_000_000_000;
    private static final int LONGEST_NUMBER = 9;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(?=[0-9])0*+([0-9]*+)");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    boolean isEmpty() {
        return value.isEmpty();
    }

    RowRefused refused(String reason) {
        return new RowRefused(column, value, reason);
    }

    String reference() {
        if (isEmpty()) {
            throw refused("empty: a reference is needed");
        }
        return atMost(LONGEST_REFERENCE);
    }

    String text() {
        return atMost(LONGEST_TEXT);
    }

    @Nullable String optionalText() {
        return isEmpty() ? null : text();
    }

    /** Values separated by {@code ;}, each as a cell of its own. */
    List<Cell> each() {
        return Arrays.stream(value.split(";"))
                .map(part -> new Cell(column, Blanks.trim(part)))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Nullable LocalDate optionalDay() {
        return isEmpty() ? null : day();
    }

    LocalDate day() {
        LocalDate day = parsedDay();
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw refused("not a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return day;
    }

    YearMonth month() {
        try {
            return YearMonth.from(new Cell(column, value + "-01").day());
        } catch (RowRefused _) {
            throw refused("not a month: yyyy-MM");
        }
    }

    /** A number too long to be kept becomes one that no rule allows, so that the rule says what would be right. */
    int wholeNumber() {
        var number = WHOLE_NUMBER.matcher(value);
        if (!number.matches()) {
            throw refused("not a whole number");
        }
        if (number.group(1).length() > LONGEST_NUMBER) {
            return value.startsWith("-") ? -OUT_OF_ANY_RANGE : OUT_OF_ANY_RANGE;
        }
        return Integer.parseInt(value);
    }

    <E extends Enum<E>> E oneOf(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> refused("not one of: " + listed(words)));
    }

    private LocalDate parsedDay() {
        try {
            return LocalDate.parse(value, DAY);
        } catch (DateTimeParseException e) {
            throw refused("not a day: yyyy-MM-dd");
        }
    }

    private String atMost(int characters) {
        if (value.length() > characters) {
            throw refused("longer than %d characters".formatted(characters));
        }
        return value;
    }

    private static <E extends Enum<E>> String listed(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
