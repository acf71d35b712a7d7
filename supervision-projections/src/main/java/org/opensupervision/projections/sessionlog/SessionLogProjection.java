package org.opensupervision.projections.sessionlog;

import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionCancelled;
import org.opensupervision.domain.sessions.SessionEvent.SessionConfirmed;
import org.opensupervision.domain.sessions.SessionEvent.SessionDisputed;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionEvent.SessionSigned;
import org.opensupervision.domain.shared.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("sessionlog")
class SessionLogProjection {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    SessionLogProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            SessionEvent event,
            @SequenceNumber long version,
            @Timestamp Instant at,
            @MetaDataValue("actor") @Nullable String actor) {
        switch (event) {
            case SessionRecorded e -> recorded(e, version, at, actor);
            case SessionSigned e -> signed(e);
            case SessionConfirmed e -> confirmed(e);
            case SessionDisputed e -> disputed(e);
            case SessionAmended e -> amended(e, version, at);
            case SessionCancelled e -> cancelled(e);
            case SessionRated e -> rated(e);
        }
        if (version > 0) {
            version(event, version);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate session, session_answer, session_amendment, session_rating")
                .update();
    }

    private void recorded(SessionRecorded e, long version, Instant at, @Nullable String actor) {
        jdbc.sql("""
                insert into session (session_id, agency_id, reference, supervisor_id, outcome, held_on, supervisees,
                    content, carried_over, recorded_at, recorded_by, version)
                values (:session, :agency, :reference, :supervisor, :outcome, :on, cast(:supervisees as uuid[]),
                    cast(:content as jsonb), :carriedOver, :at, cast(:actor as uuid), :version)
                on conflict (session_id) do nothing
                """)
                .param("session", e.session().value())
                .param("agency", e.agency().value())
                .param("reference", e.reference())
                .param("supervisor", e.supervisor().value())
                .param("outcome", e.content().outcome().name())
                .param("on", e.content().on())
                .param("supervisees", supervisees(e.content()))
                .param("content", JSON.writeValueAsString(e.content()))
                .param("carriedOver", e.origin() == Origin.CARRIED_OVER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("version", version)
                .update();
    }

    private void signed(SessionSigned e) {
        jdbc.sql("""
                update session set signed_on = :signedOn, signature_carried_over = :carriedOver
                where session_id = :session
                """)
                .param("signedOn", e.signedOn())
                .param("carriedOver", e.origin() == Origin.CARRIED_OVER)
                .param("session", e.session().value())
                .update();
    }

    private void confirmed(SessionConfirmed e) {
        jdbc.sql("""
                insert into session_answer (session_id, agency_id, supervisee_id, confirmed_on)
                values (:session, :agency, :supervisee, :on)
                on conflict (session_id, supervisee_id) do update
                set confirmed_on = excluded.confirmed_on, disputed_on = null, reason = null
                """)
                .param("session", e.session().value())
                .param("agency", e.agency().value())
                .param("supervisee", e.supervisee().value())
                .param("on", e.confirmedOn())
                .update();
    }

    private void disputed(SessionDisputed e) {
        jdbc.sql("""
                insert into session_answer (session_id, agency_id, supervisee_id, disputed_on, reason)
                values (:session, :agency, :supervisee, :on, :reason)
                on conflict (session_id, supervisee_id) do update
                set disputed_on = excluded.disputed_on, reason = excluded.reason, confirmed_on = null
                """)
                .param("session", e.session().value())
                .param("agency", e.agency().value())
                .param("supervisee", e.supervisee().value())
                .param("on", e.disputedOn())
                .param("reason", e.reason())
                .update();
    }

    private void amended(SessionAmended e, long version, Instant at) {
        jdbc.sql("""
                insert into session_amendment
                    (session_id, agency_id, version, amended_by, amended_on, amended_at, reason, before, after)
                select session_id, agency_id, :version, :by, :on, :at, :reason, content, cast(:content as jsonb)
                from session where session_id = :session
                on conflict (session_id, version) do nothing
                """)
                .param("version", version)
                .param("by", e.by().value())
                .param("on", e.amendedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", e.reason())
                .param("content", JSON.writeValueAsString(e.content()))
                .param("session", e.session().value())
                .update();
        jdbc.sql("""
                update session
                set outcome = :outcome, held_on = :on, supervisees = cast(:supervisees as uuid[]),
                    content = cast(:content as jsonb),
                    signed_on = null, signature_carried_over = false, cancelled_on = null, cancel_reason = null
                where session_id = :session
                """)
                .param("outcome", e.content().outcome().name())
                .param("on", e.content().on())
                .param("supervisees", supervisees(e.content()))
                .param("content", JSON.writeValueAsString(e.content()))
                .param("session", e.session().value())
                .update();
        askAgain(e);
    }

    private void cancelled(SessionCancelled e) {
        jdbc.sql("""
                update session set outcome = 'CANCELLED', cancelled_on = :on, cancel_reason = :reason, signed_on = null
                where session_id = :session
                """)
                .param("on", e.cancelledOn())
                .param("reason", e.reason())
                .param("session", e.session().value())
                .update();
        askAgain(e);
    }

    private void rated(SessionRated e) {
        Adequacy adequacy = e.rating().adequacy();
        jdbc.sql("""
                insert into session_rating (session_id, supervisee_id, agency_id, administrative, educational,
                    supportive, rated_on, words)
                values (:session, :supervisee, :agency, :administrative, :educational, :supportive, :on, :words)
                on conflict (session_id, supervisee_id) do nothing
                """)
                .param("session", e.session().value())
                .param("supervisee", e.supervisee().value())
                .param("agency", e.agency().value())
                .param("administrative", adequacy.administrative())
                .param("educational", adequacy.educational())
                .param("supportive", adequacy.supportive())
                .param("on", e.rating().ratedOn())
                .param("words", e.rating().words())
                .update();
    }

    private void version(SessionEvent e, long version) {
        jdbc.sql("update session set version = :version where session_id = :session")
                .param("version", version)
                .param("session", e.session().value())
                .update();
    }

    private void askAgain(SessionEvent e) {
        jdbc.sql("delete from session_answer where session_id = :session")
                .param("session", e.session().value())
                .update();
    }

    private static String[] supervisees(SessionContent content) {
        return content.supervisees().stream().map(Object::toString).toArray(String[]::new);
    }
}
