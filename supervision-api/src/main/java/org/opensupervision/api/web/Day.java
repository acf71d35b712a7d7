package org.opensupervision.api.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** Days and months as people write them: yyyy-MM-dd, yyyy-MM, and nothing else that Java could read. */
final class Day {

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-[0-9-]+");

    private Day() {}

    static LocalDate of(String text) {
        return read(text, LocalDate::parse);
    }

    static YearMonth month(String text) {
        return read(text, YearMonth::parse);
    }

    /** Nothing is no day. */
    record InAddress<T>(Function<String, T> parse) implements Formatter<T> {

        @Override
        public T parse(String text, Locale locale) {
            return parse.apply(text);
        }

        @Override
        public String print(T day, Locale locale) {
            return day.toString();
        }
    }

    private static <T> T read(String text, Function<String, T> parse) {
        if (!FOUR_DIGIT_YEAR.matcher(text).matches()) {
            throw new DateTimeException("not a day or month");
        }
        return parse.apply(text);
    }
}
