package org.opensupervision.projections.supportrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.supportrecord.SupportRecord.Agreed;
import org.opensupervision.projections.supportrecord.SupportRecord.Asked;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;
import org.opensupervision.projections.supportrecord.SupportRecord.Rated;

/** A supervisee's record, told fact by fact; days are written yyyy-mm-dd. */
public final class SuperviseeRecord {

    private static final AgencyId AGENCY = new AgencyId(new UUID(0, 1));
    private static final PersonRef ANN =
            new PersonRef(PersonId.referredTo(AGENCY, "C001"), "C001", "Ann Alder", "North");

    private final List<Period> employments = new ArrayList<>();
    private final List<Period> leaves = new ArrayList<>();
    private final List<Agreed> agreements = new ArrayList<>();
    private final List<Attended> sessions = new ArrayList<>();
    private final List<Rated> ratings = new ArrayList<>();
    private final List<Asked> requests = new ArrayList<>();

    private SuperviseeRecord() {}

    public static SuperviseeRecord supervisee() {
        return new SuperviseeRecord();
    }

    public SuperviseeRecord employed(String from) {
        return employed(from, null);
    }

    public SuperviseeRecord employed(String from, @Nullable String lastDay) {
        employments.add(period(from, lastDay));
        return this;
    }

    public SuperviseeRecord onLeave(String from, @Nullable String to) {
        leaves.add(period(from, to));
        return this;
    }

    public SuperviseeRecord agreed(int agreedMinutes, int cadenceDays, String from) {
        return agreed(agreedMinutes, cadenceDays, from, null);
    }

    public SuperviseeRecord agreed(int agreedMinutes, int cadenceDays, String from, @Nullable String to) {
        agreements.add(new Agreed(period(from, to), new AgreementTerms(cadenceDays, agreedMinutes)));
        return this;
    }

    public SuperviseeRecord held(String reference, String on, int administrative, int educational, int supportive) {
        return heldAndSigned(reference, on, null, administrative, educational, supportive);
    }

    public SuperviseeRecord heldAndSigned(
            String reference,
            String on,
            @Nullable String signedOn,
            int administrative,
            int educational,
            int supportive) {
        sessions.add(new Attended(
                session(reference),
                reference,
                LocalDate.parse(on),
                new Minutes(administrative, educational, supportive),
                day(signedOn)));
        return this;
    }

    public SuperviseeRecord rated(String reference, String on, int administrative, int educational, int supportive) {
        ratings.add(
                new Rated(session(reference), reference, LocalDate.parse(on), administrative, educational, supportive));
        return this;
    }

    public SuperviseeRecord asked(String reference, String on) {
        return asked(reference, on, null, null, null);
    }

    public SuperviseeRecord askedAndAcknowledged(String reference, String on, String acknowledgedOn) {
        return asked(reference, on, acknowledgedOn, null, null);
    }

    public SuperviseeRecord askedAndResolved(String reference, String on, String resolvedOn) {
        return asked(reference, on, null, resolvedOn, null);
    }

    public SuperviseeRecord askedAndWithdrawn(String reference, String on, String withdrawnOn) {
        return asked(reference, on, null, null, withdrawnOn);
    }

    public SupportRecord record() {
        return new SupportRecord(ANN, employments, leaves, agreements, sessions, ratings, requests);
    }

    private SuperviseeRecord asked(
            String reference,
            String on,
            @Nullable String acknowledgedOn,
            @Nullable String resolvedOn,
            @Nullable String withdrawnOn) {
        requests.add(new Asked(
                SupportRequestId.referredTo(AGENCY, reference),
                reference,
                LocalDate.parse(on),
                day(acknowledgedOn),
                day(resolvedOn),
                day(withdrawnOn)));
        return this;
    }

    private static SessionId session(String reference) {
        return SessionId.referredTo(AGENCY, reference);
    }

    private static Period period(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), day(to));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
