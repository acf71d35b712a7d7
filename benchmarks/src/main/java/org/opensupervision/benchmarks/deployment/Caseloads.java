package org.opensupervision.benchmarks.deployment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.assignments.AgreementEvent.SupervisorAssigned;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.Ask;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;
import org.opensupervision.domain.supportrequests.Urgency;

/**
 * Supervisees, each with an agreement and two sessions; one in four had the last one so long ago that a flag is raised.
 *
 * @param asOf the day of the evaluation
 */
public record Caseloads(int supervisees, LocalDate asOf) {

    private static final int ONE_IN = 4;
    private static final int EVENTS_EACH = 4;
    private static final Minutes PLENTY = new Minutes(40, 40, 40);

    /** Yesterday is over everywhere, and is the same day for all evaluations of a run unless midnight comes. */
    public static Caseloads of(int supervisees) {
        return new Caseloads(supervisees, LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }

    public int events() {
        return supervisees * EVENTS_EACH;
    }

    public int flagged() {
        return (supervisees + ONE_IN - 1) / ONE_IN;
    }

    /** Returns when everything can be read. */
    public void addTo(Agency agency) {
        try (var writer = agency.log().writer()) {
            for (int n = 0; n < supervisees; n++) {
                add(n, agency, writer);
            }
        }
        agency.await("person", 2 * Agency.SUPERVISORS + 1 + supervisees);
        agency.await("agreement", supervisees);
        agency.await("session", 2L * supervisees);
        agency.await("hours_session", 2L * supervisees);
        agency.analyze();
    }

    private void add(int n, Agency agency, Log.Writer writer) {
        PersonId supervisee = agency.join(writer, reference(n), null, Role.SUPERVISEE);
        PersonId supervisor = agency.supervisor(n % Agency.SUPERVISORS);
        assign(agency, supervisor, supervisee, writer);
        int daysAgo = n % ONE_IN == 0 ? 200 : 3 + n % 20;
        record(agency, supervisor, supervisee, asOf.minusDays(daysAgo + 30), writer);
        record(agency, supervisor, supervisee, asOf.minusDays(daysAgo), writer);
    }

    /** One whom the supervisor with this number supervises. */
    static PersonId supervisee(Agency agency, int supervisor) {
        return agency.person(reference(supervisor));
    }

    private static String reference(int n) {
        return "C-%06d".formatted(n);
    }

    /** One in so many asks for support. Returns when everybody can read it. */
    public void askForSupport(Agency agency, int oneIn) {
        try (var writer = agency.log().writer()) {
            for (int n = 0; n < supervisees; n += oneIn) {
                SupportRequestId request = SupportRequestId.random();
                var ask = new Ask(
                        agency.person(reference(n)), SupervisionFunction.SUPPORTIVE, Urgency.SOON, asOf, "a hard case");
                writer.add(
                        "SupportRequest",
                        request.value(),
                        new SupportRequested(request, agency.id(), request.toString(), ask, Origin.ENTERED));
            }
        }
        agency.await("support_request", (supervisees + oneIn - 1L) / oneIn);
        agency.analyze();
    }

    private void assign(Agency agency, PersonId supervisor, PersonId supervisee, Log.Writer writer) {
        LocalDate from = asOf.minusDays(365);
        AgreementId agreement = AgreementId.between(supervisor, supervisee, from);
        var details = new AgreementDetails(supervisor, supervisee, new Period(from, null), AgreementTerms.USUAL);
        writer.add(
                "Agreement",
                agreement.value(),
                new SupervisorAssigned(agreement, agency.id(), details, Origin.ENTERED));
    }

    private static void record(
            Agency agency, PersonId supervisor, PersonId supervisee, LocalDate on, Log.Writer writer) {
        SessionId session = SessionId.random();
        var content = new SessionContent(
                SessionOutcome.HELD,
                on,
                LocalTime.of(9, 30),
                SessionFormat.INDIVIDUAL,
                SessionMode.VIDEO,
                List.of(supervisee),
                PLENTY,
                List.of("caseload", "documentation"),
                List.of("Read the new intake protocol"),
                null);
        writer.add(
                "Session",
                session.value(),
                new SessionRecorded(session, agency.id(), session.toString(), supervisor, content, Origin.ENTERED));
    }
}
