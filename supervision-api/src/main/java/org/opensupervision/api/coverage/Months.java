package org.opensupervision.api.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.InvalidField;

/** From the first to the last, both included. */
record Months(YearMonth from, YearMonth to) {

    private static final int MOST_MONTHS = 120;
    private static final int USUAL_MONTHS = 12;

    /** The last twelve up to a day unless said otherwise. */
    static Months of(@Nullable YearMonth from, @Nullable YearMonth to, LocalDate day) {
        YearMonth last = to == null ? YearMonth.from(day) : to;
        YearMonth first = from == null ? last.minusMonths(USUAL_MONTHS - 1L) : from;
        if (first.isAfter(last)) {
            throw new InvalidField("from", "a month not after " + last);
        }
        if (ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            throw new InvalidField("from", "at most %d months in one answer".formatted(MOST_MONTHS));
        }
        return new Months(first, last);
    }

    List<YearMonth> latestFirst() {
        return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(from, to))
                .mapToObj(to::minusMonths)
                .toList();
    }
}
