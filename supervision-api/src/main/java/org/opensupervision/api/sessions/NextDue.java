package org.opensupervision.api.sessions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Agreed;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;

/** By which day a session is due: a cadence after the last one, or after the first agreement began, days of leave left out. */
record NextDue(LocalDate day, boolean overdue) {

    private static final int FAR_ENOUGH = 2;

    /** Nothing where nobody is agreed on as a supervisor. */
    static Optional<NextDue> of(SupportRecord record, LocalDate today) {
        return record.agreedOn(today).stream()
                .map(Agreed::terms)
                .map(terms -> due(record, terms.cadenceDays(), today))
                .min(Comparator.naturalOrder())
                .map(day -> new NextDue(day, day.isBefore(today)));
    }

    private static LocalDate due(SupportRecord record, int cadenceDays, LocalDate today) {
        LocalDate since = record.sessions().stream()
                .map(Attended::heldOn)
                .max(Comparator.naturalOrder())
                .orElseGet(record::firstAgreementDay);
        LocalDate due = since.plusDays(cadenceDays);
        while (record.daysAtWork(since, due) < cadenceDays && due.isBefore(today.plusYears(FAR_ENOUGH))) {
            due = due.plusDays(1);
        }
        return due;
    }
}
