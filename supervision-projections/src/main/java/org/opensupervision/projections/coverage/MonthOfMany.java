package org.opensupervision.projections.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.aggregates.SmallGroups;
import org.opensupervision.projections.coverage.CoverageQuery.MonthTrend;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Asked;

/** A month of everybody, team by team, so that of no team is told what the others would leave of a smaller one. */
final class MonthOfMany {

    private final YearMonth month;
    private final LocalDate asOf;
    private final Map<@Nullable String, MonthOfTeam> teams = new HashMap<>();

    MonthOfMany(YearMonth month, LocalDate asOf) {
        this.month = month;
        this.asOf = asOf;
    }

    void add(SupportRecord record) {
        MonthOfTeam team = teams.computeIfAbsent(record.person().team(), _ -> new MonthOfTeam());
        team.add(MonthCoverage.of(record, month, asOf), deliveredTo(record));
        team.addWaiting(
                record.requests().stream().filter(this::isAnsweredOfMonth).toList());
    }

    MonthTrend together() {
        var all = new MonthOfTeam();
        teams.values().forEach(all::add);
        return all.trend(month, TrendReader.FEWEST <= all.due, TrendReader.FEWEST <= all.answered);
    }

    MonthTrend of(@Nullable String team) {
        MonthOfTeam here = teams.getOrDefault(team, new MonthOfTeam());
        boolean enough = tells(team, each -> each.people) && tells(team, each -> each.due);
        return here.trend(month, enough, tells(team, each -> each.answered));
    }

    private boolean tells(@Nullable String team, ToIntFunction<MonthOfTeam> size) {
        Map<@Nullable String, Integer> sizes = new HashMap<>();
        teams.forEach((name, each) -> sizes.put(name, size.applyAsInt(each)));
        Set<@Nullable String> shown = SmallGroups.shown(sizes, TrendReader.FEWEST);
        return shown.contains(team) && sizes.getOrDefault(team, 0) >= TrendReader.FEWEST;
    }

    private Minutes deliveredTo(SupportRecord record) {
        return record.sessions().stream()
                .filter(session -> YearMonth.from(session.heldOn()).equals(month)
                        && !session.heldOn().isAfter(asOf))
                .map(SupportRecord.Attended::minutes)
                .reduce(Minutes.NONE, Minutes::plus);
    }

    private boolean isAnsweredOfMonth(Asked request) {
        LocalDate answeredOn = answeredOn(request);
        return YearMonth.from(request.requestedOn()).equals(month) && answeredOn != null && !answeredOn.isAfter(asOf);
    }

    private static long waited(Asked request) {
        LocalDate answeredOn = answeredOn(request);
        return answeredOn == null ? 0 : ChronoUnit.DAYS.between(request.requestedOn(), answeredOn);
    }

    /** One that was resolved without a word before was answered then. */
    private static @Nullable LocalDate answeredOn(Asked request) {
        return request.acknowledgedOn() == null ? request.resolvedOn() : request.acknowledgedOn();
    }

    private static final class MonthOfTeam {

        private static final int PERCENT = 100;

        private int people;
        private int due;
        private int covered;
        private int agreed;
        private Minutes delivered = Minutes.NONE;
        private int answered;
        private int answers;
        private long waited;

        void add(MonthCoverage own, Minutes deliveredToThem) {
            people++;
            delivered = delivered.plus(deliveredToThem);
            if (own.state() != CoverageState.NOT_REQUIRED) {
                due++;
                covered += own.state() == CoverageState.COVERED ? 1 : 0;
                agreed += own.requiredMinutes();
            }
        }

        void addWaiting(List<Asked> requests) {
            answered += requests.isEmpty() ? 0 : 1;
            answers += requests.size();
            waited += requests.stream().mapToLong(MonthOfMany::waited).sum();
        }

        void add(MonthOfTeam other) {
            people += other.people;
            due += other.due;
            covered += other.covered;
            agreed += other.agreed;
            delivered = delivered.plus(other.delivered);
            answered += other.answered;
            answers += other.answers;
            waited += other.waited;
        }

        MonthTrend trend(YearMonth month, boolean enough, boolean enoughAnswered) {
            return new MonthTrend(
                    month,
                    due,
                    enough ? agreed : null,
                    enough ? delivered : null,
                    enough ? covered * PERCENT / due : null,
                    enoughAnswered ? (double) waited / answers : null);
        }
    }
}
