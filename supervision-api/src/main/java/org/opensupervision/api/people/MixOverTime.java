package org.opensupervision.api.people;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.hours.HoursQuery.Hours;
import org.opensupervision.projections.hours.HoursQuery.MonthHours;

/**
 * The minutes of each month, also of those without a session, and bars as high as they are. Lengths are those of the
 * drawing: {@value #HEIGHT} high for {@code most} minutes, {@value #STEP} from month to month.
 */
record MixOverTime(List<Month> months, int most, int sessions) {

    static final int HEIGHT = 120;
    static final int STEP = 40;

    private static final int HOUR = 60;

    /** The three functions one upon another, from the baseline. */
    record Month(YearMonth month, int sessions, Minutes minutes, int x, List<Bar> bars) {}

    record Bar(String function, double y, double height) {}

    static MixOverTime of(Hours hours, YearMonth first, int number) {
        Map<YearMonth, MonthHours> known =
                hours.months().stream().collect(Collectors.toMap(MonthHours::month, month -> month));
        List<MonthHours> all = IntStream.range(0, number)
                .mapToObj(first::plusMonths)
                .map(month -> known.getOrDefault(month, new MonthHours(month, 0, Minutes.NONE, Minutes.NONE)))
                .toList();
        int most =
                all.stream().mapToInt(month -> month.recorded().total()).max().orElse(0);
        int scale = Math.max(HOUR, Math.ceilDiv(most, HOUR) * HOUR);
        return new MixOverTime(
                IntStream.range(0, number)
                        .mapToObj(n -> month(all.get(n), n * STEP, scale))
                        .toList(),
                scale,
                all.stream().mapToInt(MonthHours::sessions).sum());
    }

    public int width() {
        return months.size() * STEP;
    }

    public int height() {
        return HEIGHT;
    }

    private static Month month(MonthHours hours, int x, int scale) {
        Minutes minutes = hours.recorded();
        double administrative = (double) minutes.administrative() * HEIGHT / scale;
        double educational = (double) minutes.educational() * HEIGHT / scale;
        double supportive = (double) minutes.supportive() * HEIGHT / scale;
        return new Month(
                hours.month(),
                hours.sessions(),
                minutes,
                x,
                List.of(
                        new Bar("administrative", HEIGHT - administrative, administrative),
                        new Bar("educational", HEIGHT - administrative - educational, educational),
                        new Bar("supportive", HEIGHT - administrative - educational - supportive, supportive)));
    }
}
