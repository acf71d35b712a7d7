package org.opensupervision.benchmarks.contender;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.opensupervision.domain.sessions.SessionCommand;
import org.opensupervision.domain.sessions.SessionCommand.AmendSession;
import org.opensupervision.domain.sessions.SessionCommand.RecordSession;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;

/** The commands and events of the product that all contenders take and store. */
public final class Sessions {

    /** Goes with every event, as in the product. */
    public static final String ACTOR = "actor";

    public static final AgencyId AGENCY = new AgencyId(UUID.fromString("7a5f2c1e-0b1d-4f0a-9a64-3c1de5a7b001"));
    public static final PersonId SUPERVISOR = new PersonId(UUID.fromString("7a5f2c1e-0b1d-4f0a-9a64-3c1de5a7b002"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static final SessionContent CONTENT = new SessionContent(
            SessionOutcome.HELD,
            DAY,
            LocalTime.of(9, 30),
            SessionFormat.INDIVIDUAL,
            SessionMode.VIDEO,
            List.of(new PersonId(UUID.fromString("7a5f2c1e-0b1d-4f0a-9a64-3c1de5a7b003"))),
            new Minutes(15, 25, 20),
            List.of("caseload", "documentation"),
            List.of("Read the new intake protocol"),
            "Two difficult home visits were gone through; the safety plan stands, and the next visit is made together.");

    private Sessions() {}

    public static List<SessionId> ids(int count) {
        return Stream.generate(SessionId::random).limit(count).toList();
    }

    public static RecordSession record(SessionId session, String reference) {
        return new RecordSession(session, AGENCY, reference, SUPERVISOR, CONTENT);
    }

    public static AmendSession amend(SessionId session, int time) {
        return new AmendSession(session, AGENCY, SUPERVISOR, CONTENT, correction(time), null);
    }

    public static String correction(int time) {
        return "Correction " + time;
    }

    /** What every contender's aggregate decides. */
    public static SessionEvent decide(SessionCommand command) {
        return switch (command) {
            case RecordSession c ->
                new SessionRecorded(
                        c.session(), c.agency(), c.reference(), c.supervisor(), c.content(), Origin.ENTERED);
            case AmendSession c ->
                new SessionAmended(c.session(), c.agency(), c.by(), DAY.plusDays(1), c.content(), c.reason());
            default -> throw new IllegalArgumentException("Not measured: " + command);
        };
    }

    public static SessionContent content(SessionEvent event) {
        return switch (event) {
            case SessionRecorded e -> e.content();
            case SessionAmended e -> e.content();
            default -> throw new IllegalArgumentException("Not measured: " + event);
        };
    }
}
