package org.opensupervision.projections.supportrecord;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.directory.PersonRef;

/** What is known of one supervisee's support, each fact with its day. */
public record SupportRecord(
        PersonRef person,
        List<Period> employments,
        List<Period> leaves,
        List<Agreed> agreements,
        List<Attended> sessions,
        List<Rated> ratings,
        List<Asked> requests) {

    /** The terms of an agreement while they hold. */
    public record Agreed(Period period, AgreementTerms terms) {}

    /** A held session, with all its minutes. */
    public record Attended(
            SessionId session,
            String reference,
            LocalDate heldOn,
            Minutes minutes,
            @Nullable LocalDate signedOn) {}

    /** Adequacy of each function, 0 to 10. */
    public record Rated(
            SessionId session,
            String reference,
            LocalDate ratedOn,
            int administrative,
            int educational,
            int supportive) {

        public int adequacy(SupervisionFunction function) {
            return switch (function) {
                case ADMINISTRATIVE -> administrative;
                case EDUCATIONAL -> educational;
                case SUPPORTIVE -> supportive;
            };
        }
    }

    public record Asked(
            SupportRequestId request,
            String reference,
            LocalDate requestedOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate resolvedOn,
            @Nullable LocalDate withdrawnOn) {

        public boolean waitsOn(LocalDate day) {
            return !requestedOn.isAfter(day)
                    && isAfterOrOpen(acknowledgedOn, day)
                    && isAfterOrOpen(resolvedOn, day)
                    && isAfterOrOpen(withdrawnOn, day);
        }

        private static boolean isAfterOrOpen(@Nullable LocalDate end, LocalDate day) {
            return end == null || end.isAfter(day);
        }
    }

    /** The employment that holds on a day. */
    public Optional<Period> employmentOn(LocalDate day) {
        return employments.stream().filter(period -> period.contains(day)).findFirst();
    }

    public boolean onLeave(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.contains(day));
    }

    public List<Agreed> agreedOn(LocalDate day) {
        return agreements.stream()
                .filter(agreed -> agreed.period().contains(day))
                .toList();
    }

    /** Of those that have any agreement. */
    public LocalDate firstAgreementDay() {
        return agreements.stream()
                .map(Agreed::period)
                .map(Period::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Minutes due from the first to the last day: on each day the agreed minutes of its agreements divided by 90, if
     * the person is employed and not on leave. Rounded half up to whole minutes, once, at the end of the sum.
     */
    public int dueMinutes(LocalDate first, LocalDate last) {
        long agreedMinutes = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            agreedMinutes += agreedMinutesOn(day);
        }
        return Math.toIntExact((agreedMinutes + 45) / 90);
    }

    /** Days after {@code since} up to {@code day}, those on leave left out. */
    public int daysAtWork(LocalDate since, LocalDate day) {
        long onLeave = since.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(this::onLeave)
                .count();
        return Math.toIntExact(ChronoUnit.DAYS.between(since, day) - onLeave);
    }

    private long agreedMinutesOn(LocalDate day) {
        if (employmentOn(day).isEmpty() || onLeave(day)) {
            return 0;
        }
        long minutes = 0;
        for (Agreed agreed : agreements) {
            minutes += agreed.period().contains(day) ? agreed.terms().agreedMinutes() : 0;
        }
        return minutes;
    }
}
