package org.opensupervision.projections.sessionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class SessionLogProjection implements Projection<SessionEvent> {

    static final Table<Session> SESSION = new Table<>("session", "session_id", Session.class);
    static final Table<SessionSupervisee> SUPERVISEE =
            new Table<>("session_supervisee", "session_id", SessionSupervisee.class);
    static final Table<SessionAnswer> ANSWER = new Table<>("session_answer", "session_id", SessionAnswer.class);
    static final Table<SessionAmendment> AMENDMENT =
            new Table<>("session_amendment", "session_id", SessionAmendment.class);
    static final Table<SessionRating> RATING = new Table<>("session_rating", "session_id", SessionRating.class);

    @Override
    public String view() {
        return "sessionlog";
    }

    @Override
    public Class<SessionEvent> family() {
        return SessionEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(SESSION, SUPERVISEE, ANSWER, AMENDMENT, RATING);
    }

    @Override
    public void project(History<SessionEvent> history, Rows rows) {
        var session = new SessionInLog();
        history.happenings().forEach(session::on);
        session.addTo(rows, history.version());
    }

    record Session(
            SessionId sessionId,
            AgencyId agencyId,
            String reference,
            PersonId supervisorId,
            SessionOutcome outcome,
            LocalDate heldOn,
            List<PersonId> supervisees,
            JsonNode content,
            @Personal(of = "supervisees") @Nullable Words words,
            boolean carriedOver,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable LocalDate signedOn,
            boolean signatureCarriedOver,
            @Nullable LocalDate cancelledOn,
            @Personal(of = "supervisees") @Nullable String cancelReason,
            long version) {}

    /** One of those whom a session was for. */
    record SessionSupervisee(SessionId sessionId, AgencyId agencyId, PersonId superviseeId, LocalDate heldOn) {}

    record SessionAnswer(
            SessionId sessionId,
            AgencyId agencyId,
            PersonId superviseeId,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate disputedOn,
            @Personal(of = "superviseeId") @Nullable String reason) {}

    record SessionAmendment(
            SessionId sessionId,
            AgencyId agencyId,
            long version,
            PersonId amendedBy,
            LocalDate amendedOn,
            Instant amendedAt,
            @Nullable List<PersonId> supervisees,
            @Personal(of = "supervisees") String reason,
            JsonNode before,
            @Personal(of = "supervisees") @Nullable Words wordsBefore,
            JsonNode after,
            @Personal(of = "supervisees") @Nullable Words wordsAfter) {}

    record SessionRating(
            SessionId sessionId,
            PersonId superviseeId,
            AgencyId agencyId,
            int administrative,
            int educational,
            int supportive,
            @Nullable Integer overall,
            LocalDate ratedOn,
            @Personal(of = "superviseeId") @Nullable String words) {}
}
