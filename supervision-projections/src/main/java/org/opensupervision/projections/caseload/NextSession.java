package org.opensupervision.projections.caseload;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;

/** When somebody's next session is due as of a day, by the same days that the support model counts. */
public record NextSession(SupportRecord record, LocalDate asOf) {

    /** A leave that is longer has no end that anybody knows of. */
    private static final int LONGEST_LEAVE_IN_YEARS = 2;

    Optional<LocalDate> last() {
        return record.sessions().stream().map(Attended::heldOn).max(Comparator.naturalOrder());
    }

    /** The shortest of the agreements that hold. */
    OptionalInt cadenceDays() {
        return record.agreedOn(asOf).stream()
                .mapToInt(agreed -> agreed.terms().cadenceDays())
                .min();
    }

    public boolean isAgreedOn() {
        return cadenceDays().isPresent();
    }

    /** Nothing where nobody is agreed on, and during a leave without an end. */
    public Optional<LocalDate> dueOn() {
        OptionalInt cadence = cadenceDays();
        return cadence.isEmpty() ? Optional.empty() : dueAfter(cadence.getAsInt());
    }

    private Optional<LocalDate> dueAfter(int cadenceDays) {
        LocalDate since = last().orElseGet(record::firstAgreementDay);
        LocalDate end = asOf.plusYears(LONGEST_LEAVE_IN_YEARS);
        int left = cadenceDays;
        for (LocalDate day = since.plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
            left -= record.onLeave(day) ? 0 : 1;
            if (left == 0) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
