package org.opensupervision.api.signals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.signals.Presence;
import org.opensupervision.projections.signals.SignalsQuery.OwnCheckIn;
import org.opensupervision.projections.signals.SignalsQuery.OwnSign;

/** One's own signs over twelve weeks, each for itself: nothing is added up over signs, and no score comes of it. */
record SignHistory(List<OwnSign> signs, List<Week> weeks, List<Now> now, String charted) {

    static final int WEEKS = 12;

    /** What a chart tells apart. */
    private static final int MOST_LINES = 3;

    /** {@code looked} check-ins noted the sign, on {@code there} of them it was there, a little or a lot. */
    record Cell(int looked, int there) {

        /** In hundredths of the check-ins; nothing where nobody looked. */
        public @Nullable Integer share() {
            return looked == 0 ? null : Math.toIntExact(Math.round(100.0 * there / looked));
        }

        private Cell and(Cell other) {
            return new Cell(looked + other.looked, there + other.there);
        }
    }

    record Week(LocalDate monday, List<Cell> cells) {}

    /** This week beside the weeks before. */
    record Now(OwnSign sign, Cell week, Cell before) {}

    static LocalDate firstDay(LocalDate today) {
        return monday(today).minusWeeks(WEEKS - 1L);
    }

    static SignHistory of(List<OwnSign> all, List<OwnCheckIn> noticed, LocalDate today) {
        List<OwnSign> signs = all.stream()
                .filter(sign -> sign.putAwayOn() == null || isIn(noticed, sign.id()))
                .toList();
        LocalDate first = firstDay(today);
        List<Week> weeks = IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(monday -> week(monday, signs, noticed))
                .dropWhile(week -> week.cells().stream().allMatch(cell -> cell.looked() == 0))
                .toList();
        List<Now> now = IntStream.range(0, weeks.isEmpty() ? 0 : signs.size())
                .filter(n -> signs.get(n).putAwayOn() == null)
                .mapToObj(n -> now(signs.get(n), n, weeks))
                .toList();
        return new SignHistory(signs, weeks, now, charted(signs));
    }

    private static boolean isIn(List<OwnCheckIn> noticed, SignId sign) {
        return noticed.stream().flatMap(each -> each.noticed().stream()).anyMatch(each -> each.sign()
                .equals(sign));
    }

    private static Week week(LocalDate monday, List<OwnSign> signs, List<OwnCheckIn> noticed) {
        List<OwnCheckIn> days = noticed.stream()
                .filter(each -> monday(each.on()).equals(monday))
                .toList();
        return new Week(
                monday, signs.stream().map(sign -> cell(sign.id(), days)).toList());
    }

    private static Cell cell(SignId sign, List<OwnCheckIn> days) {
        List<Presence> noted = days.stream()
                .flatMap(day -> day.noticed().stream())
                .filter(each -> each.sign().equals(sign))
                .map(each -> each.presence())
                .toList();
        int there =
                (int) noted.stream().filter(each -> each != Presence.NOT_AT_ALL).count();
        return new Cell(noted.size(), there);
    }

    private static Now now(OwnSign sign, int column, List<Week> weeks) {
        Cell before = weeks.subList(0, weeks.size() - 1).stream()
                .map(week -> week.cells().get(column))
                .reduce(new Cell(0, 0), Cell::and);
        return new Now(sign, weeks.getLast().cells().get(column), before);
    }

    /** The columns of the table that are drawn: of the signs that are watched for now, the first ones. */
    private static String charted(List<OwnSign> signs) {
        Stream<String> columns = IntStream.range(0, signs.size())
                .filter(n -> signs.get(n).putAwayOn() == null)
                .limit(MOST_LINES)
                .mapToObj(n -> String.valueOf(n + 1));
        return String.join(" ", columns.toList());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
