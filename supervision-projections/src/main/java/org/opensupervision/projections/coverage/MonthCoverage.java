package org.opensupervision.projections.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;

/**
 * One supervisee's month as of a day, in whole minutes; docs/support-model.md defines each.
 *
 * @param requiredMinutes due over the month's days up to the day
 * @param recordedMinutes of held sessions in the month, up to the day
 * @param signedMinutes those of them that were signed by the day
 */
public record MonthCoverage(
        YearMonth month, int requiredMinutes, int recordedMinutes, int signedMinutes, CoverageState state) {

    /** How much of what was due was held, in quarters from 0 to 4; 4 only if it was all. */
    public int quarters() {
        return requiredMinutes == 0 ? 0 : Math.min(4, 4 * recordedMinutes / requiredMinutes);
    }

    static MonthCoverage of(SupportRecord record, YearMonth month, LocalDate asOf) {
        LocalDate last = asOf.isBefore(month.atEndOfMonth()) ? asOf : month.atEndOfMonth();
        int required = record.dueMinutes(month.atDay(1), last);
        int recorded = 0;
        int signed = 0;
        for (Attended session : record.sessions()) {
            if (YearMonth.from(session.heldOn()).equals(month)
                    && !session.heldOn().isAfter(last)) {
                recorded += session.minutes().total();
                signed += isSignedBy(session, asOf) ? session.minutes().total() : 0;
            }
        }
        return new MonthCoverage(month, required, recorded, signed, state(required, recorded, signed));
    }

    private static boolean isSignedBy(Attended session, LocalDate asOf) {
        LocalDate signedOn = session.signedOn();
        return signedOn != null && !signedOn.isAfter(asOf);
    }

    private static CoverageState state(int required, int recorded, int signed) {
        if (required == 0) {
            return CoverageState.NOT_REQUIRED;
        }
        if (signed >= required) {
            return CoverageState.COVERED;
        }
        return recorded >= required ? CoverageState.UNSIGNED : CoverageState.GAP;
    }
}
