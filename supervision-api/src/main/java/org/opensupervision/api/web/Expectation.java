package org.opensupervision.api.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would have been right, by the type that was wanted. */
final class Expectation {

    private static final String ID = "an id";

    private Expectation() {}

    static String of(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "a day: yyyy-MM-dd";
        }
        if (type == String.class) {
            return PlainText.EXPECTED;
        }
        if (type == YearMonth.class) {
            return "a month: yyyy-MM";
        }
        if (type == LocalTime.class) {
            return "a time: HH:mm";
        }
        if (type == LocalDateTime.class) {
            return "a day and time: yyyy-MM-ddTHH:mm";
        }
        if (type != null && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return isNumber(type) ? "a whole number" : isFlag(type) ? "true or false" : ID;
    }

    /** Nothing of what has parts of its own, or is several. */
    static Optional<String> ofOne(Class<?> type) {
        if (type == String.class) {
            return Optional.of("text");
        }
        String expected = of(type);
        return expected.equals(ID) && !isId(type) ? Optional.empty() : Optional.of(expected);
    }

    private static boolean isId(Class<?> type) {
        return type == UUID.class
                || (type.isRecord()
                        && type.getRecordComponents().length == 1
                        && type.getRecordComponents()[0].getType() == UUID.class);
    }

    private static boolean isNumber(@Nullable Class<?> type) {
        return type != null && (Number.class.isAssignableFrom(type) || type == int.class || type == long.class);
    }

    private static boolean isFlag(@Nullable Class<?> type) {
        return type == Boolean.class || type == boolean.class;
    }
}
