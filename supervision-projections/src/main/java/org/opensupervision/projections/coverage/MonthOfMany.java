package org.opensupervision.projections.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.coverage.CoverageQuery.MonthTrend;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Asked;

/** A month of everybody together. */
final class MonthOfMany {

    private static final int PERCENT = 100;

    private final YearMonth month;
    private final LocalDate asOf;
    private int people;
    private int covered;
    private int agreed;
    private Minutes delivered = Minutes.NONE;
    private int peopleAnswered;
    private int answers;
    private long waited;

    MonthOfMany(YearMonth month, LocalDate asOf) {
        this.month = month;
        this.asOf = asOf;
    }

    void add(SupportRecord record) {
        MonthCoverage own = MonthCoverage.of(record, month, asOf);
        if (own.state() != CoverageState.NOT_REQUIRED) {
            people++;
            covered += own.state() == CoverageState.COVERED ? 1 : 0;
            agreed += own.requiredMinutes();
            delivered = delivered.plus(deliveredTo(record));
        }
        addWaiting(record.requests().stream().filter(this::isAnsweredOfMonth).toList());
    }

    MonthTrend trend() {
        boolean enough = people >= TrendReader.FEWEST;
        return new MonthTrend(
                month,
                people,
                enough ? agreed : null,
                enough ? delivered : null,
                enough ? covered * PERCENT / people : null,
                peopleAnswered >= TrendReader.FEWEST ? (double) waited / answers : null);
    }

    private Minutes deliveredTo(SupportRecord record) {
        return record.sessions().stream()
                .filter(session -> YearMonth.from(session.heldOn()).equals(month)
                        && !session.heldOn().isAfter(asOf))
                .map(SupportRecord.Attended::minutes)
                .reduce(Minutes.NONE, Minutes::plus);
    }

    private void addWaiting(List<Asked> answered) {
        peopleAnswered += answered.isEmpty() ? 0 : 1;
        answers += answered.size();
        waited += answered.stream().mapToLong(this::waited).sum();
    }

    private boolean isAnsweredOfMonth(Asked request) {
        LocalDate answeredOn = answeredOn(request);
        return YearMonth.from(request.requestedOn()).equals(month) && answeredOn != null && !answeredOn.isAfter(asOf);
    }

    private long waited(Asked request) {
        LocalDate answeredOn = answeredOn(request);
        return answeredOn == null ? 0 : ChronoUnit.DAYS.between(request.requestedOn(), answeredOn);
    }

    /** One that was resolved without a word before was answered then. */
    private static @Nullable LocalDate answeredOn(Asked request) {
        return request.acknowledgedOn() == null ? request.resolvedOn() : request.acknowledgedOn();
    }
}
