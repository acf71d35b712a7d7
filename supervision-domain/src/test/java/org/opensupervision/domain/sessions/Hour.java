package org.opensupervision.domain.sessions;

import static org.opensupervision.domain.riverbend.Riverbend.BEATRIZ;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.DAVID;
import static org.opensupervision.domain.riverbend.Riverbend.EMRE;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Riverbend.TODAY;
import static org.opensupervision.domain.sessions.SessionFormat.GROUP;
import static org.opensupervision.domain.sessions.SessionFormat.INDIVIDUAL;
import static org.opensupervision.domain.sessions.SessionOutcome.HELD;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionCommand.AmendSession;
import org.opensupervision.domain.sessions.SessionCommand.CancelSession;
import org.opensupervision.domain.sessions.SessionCommand.SignSession;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionCancelled;
import org.opensupervision.domain.sessions.SessionEvent.SessionConfirmed;
import org.opensupervision.domain.sessions.SessionEvent.SessionDisputed;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionEvent.SessionSigned;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;

/** An hour that Clara had with her supervisor Beatriz a week ago, and what became of its record. */
final class Hour {

    static final String REFERENCE = "X00191";
    static final SessionId SESSION = SessionId.referredTo(RIVERBEND, REFERENCE);
    static final LocalDate HELD_ON = TODAY.minusDays(7);
    static final Adequacy FAIR = new Adequacy(0, 5, 10);

    static final SessionContent HOUR = of(INDIVIDUAL, CLARA);
    static final SessionContent GROUP_HOUR = of(GROUP, CLARA, DAVID, EMRE);
    static final SessionContent LONGER_HOUR = lasting(new Minutes(20, 30, 25));
    static final SessionContent NO_SHOW = fallenThrough(SessionOutcome.NO_SHOW);

    static final SessionRecorded RECORDED = recorded(HOUR, Origin.ENTERED);
    static final SessionRecorded GROUP_RECORDED = recorded(GROUP_HOUR, Origin.ENTERED);
    static final SessionRecorded CARRIED_OVER = recorded(HOUR, Origin.CARRIED_OVER);
    static final SessionSigned SIGNED = signed(TODAY, Origin.ENTERED);
    static final SessionSigned SIGNED_BEFORE = signed(HELD_ON.plusDays(1), Origin.CARRIED_OVER);
    static final SessionConfirmed CONFIRMED = new SessionConfirmed(SESSION, RIVERBEND, CLARA, TODAY);
    static final SessionDisputed DISPUTED = new SessionDisputed(SESSION, RIVERBEND, CLARA, TODAY, "it was shorter");
    static final SessionAmended AMENDED = amended(LONGER_HOUR);
    static final SessionCancelled CANCELLED =
            new SessionCancelled(SESSION, RIVERBEND, BEATRIZ, TODAY, List.of(CLARA), "entered for the wrong week");
    static final SessionRated RATED = rated(new Rating(FAIR, null, TODAY, "good to talk"), Origin.ENTERED);

    private Hour() {}

    static SessionContent of(SessionFormat format, PersonId... supervisees) {
        return content(HELD, HELD_ON, format, List.of(supervisees), new Minutes(10, 20, 30), null);
    }

    static SessionContent on(LocalDate day) {
        return content(HELD, day, INDIVIDUAL, List.of(CLARA), new Minutes(10, 20, 30), null);
    }

    static SessionContent lasting(Minutes minutes) {
        return content(HELD, HELD_ON, INDIVIDUAL, List.of(CLARA), minutes, null);
    }

    static SessionContent noted(String note) {
        return content(HELD, HELD_ON, INDIVIDUAL, List.of(CLARA), new Minutes(10, 20, 30), note);
    }

    static SessionContent fallenThrough(SessionOutcome outcome) {
        return content(outcome, HELD_ON, INDIVIDUAL, List.of(CLARA), Minutes.NONE, null);
    }

    static SessionContent about(String topic, String action) {
        return new SessionContent(
                HELD,
                HELD_ON,
                null,
                INDIVIDUAL,
                SessionMode.PHONE,
                List.of(CLARA),
                new Minutes(10, 20, 30),
                List.of(topic),
                List.of(action),
                null);
    }

    static SessionRecorded recorded(SessionContent content, Origin origin) {
        return new SessionRecorded(SESSION, RIVERBEND, REFERENCE, BEATRIZ, content, origin);
    }

    static SessionSigned signed(LocalDate on, Origin origin) {
        return new SessionSigned(SESSION, RIVERBEND, BEATRIZ, on, origin);
    }

    static SessionAmended amended(SessionContent content) {
        return new SessionAmended(SESSION, RIVERBEND, BEATRIZ, TODAY, content, "the minutes were wrong");
    }

    static SessionRated rated(Rating rating, Origin origin) {
        return new SessionRated(SESSION, RIVERBEND, CLARA, rating, origin);
    }

    static SignSession sign(@Nullable Long basedOn) {
        return new SignSession(SESSION, RIVERBEND, BEATRIZ, basedOn);
    }

    static AmendSession amend(SessionContent content, @Nullable Long basedOn) {
        return new AmendSession(SESSION, RIVERBEND, BEATRIZ, content, "the minutes were wrong", basedOn);
    }

    static CancelSession cancel(String reason, @Nullable Long basedOn) {
        return new CancelSession(SESSION, RIVERBEND, BEATRIZ, reason, basedOn);
    }

    private static SessionContent content(
            SessionOutcome outcome,
            LocalDate day,
            SessionFormat format,
            List<PersonId> supervisees,
            Minutes minutes,
            @Nullable String note) {
        return new SessionContent(
                outcome,
                day,
                LocalTime.of(9, 30),
                format,
                SessionMode.IN_PERSON,
                supervisees,
                minutes,
                List.of("documentation"),
                List.of("call the school"),
                note);
    }
}
