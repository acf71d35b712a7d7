package org.opensupervision.projections.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opensupervision.projections.coverage.CoverageQuery.Missing;
import org.opensupervision.projections.coverage.CoverageQuery.OverduePerson;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;

/** What somebody lacks on a day: a supervisor, a session within the cadence, or a signature on it. */
final class Supply {

    private Supply() {}

    static boolean isWithoutSupervisor(SupportRecord record, LocalDate day) {
        return isAtWork(record, day) && record.agreedOn(day).isEmpty();
    }

    /** Nothing for who is away, or has no supervisor to have a session with. */
    static Optional<OverduePerson> overdue(SupportRecord record, LocalDate day) {
        List<SupportRecord.Agreed> agreed = record.agreedOn(day);
        if (agreed.isEmpty() || !isAtWork(record, day)) {
            return Optional.empty();
        }
        int cadence = agreed.stream()
                .mapToInt(each -> each.terms().cadenceDays())
                .min()
                .orElseThrow();
        int sinceHeld = daysSince(record, day, session -> true);
        int sinceSigned = daysSince(record, day, session -> isSignedBy(session, day));
        if (sinceSigned <= cadence) {
            return Optional.empty();
        }
        return Optional.of(new OverduePerson(
                record.person(),
                List.of(),
                last(record, day, session -> true).orElse(null),
                sinceHeld > cadence ? sinceHeld : sinceSigned,
                cadence,
                sinceHeld > cadence ? Missing.NOT_DONE : Missing.NOT_SIGNED));
    }

    private static boolean isAtWork(SupportRecord record, LocalDate day) {
        return record.employmentOn(day).isPresent() && !record.onLeave(day);
    }

    private static int daysSince(SupportRecord record, LocalDate day, Predicate<Attended> which) {
        return record.daysAtWork(last(record, day, which).orElseGet(record::firstAgreementDay), day);
    }

    private static Optional<LocalDate> last(SupportRecord record, LocalDate day, Predicate<Attended> which) {
        return record.sessions().stream()
                .filter(which)
                .map(Attended::heldOn)
                .filter(heldOn -> !heldOn.isAfter(day))
                .max(Comparator.naturalOrder());
    }

    private static boolean isSignedBy(Attended session, LocalDate day) {
        LocalDate signedOn = session.signedOn();
        return signedOn != null && !signedOn.isAfter(day);
    }
}
