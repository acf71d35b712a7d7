package org.opensupervision.projections.hours;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionCancelled;
import org.opensupervision.domain.sessions.SessionEvent.SessionConfirmed;
import org.opensupervision.domain.sessions.SessionEvent.SessionDisputed;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionEvent.SessionSigned;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("hours")
class HoursProjection {

    private final JdbcClient jdbc;

    HoursProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SessionEvent event) {
        switch (event) {
            case SessionRecorded e -> recorded(e);
            case SessionSigned e -> signed(e);
            case SessionAmended e -> amended(e);
            case SessionCancelled e -> nobodyAttended(e);
            case SessionConfirmed _, SessionDisputed _, SessionRated _ -> {}
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate hours_session, hours_attendance").update();
    }

    private void recorded(SessionRecorded e) {
        SessionContent content = e.content();
        jdbc.sql("""
                insert into hours_session (session_id, agency_id, reference, supervisor_id, held_on, format, mode,
                    administrative, educational, supportive)
                values (:session, :agency, :reference, :supervisor, :on, :format, :mode,
                    :administrative, :educational, :supportive)
                on conflict (session_id) do nothing
                """)
                .param("session", e.session().value())
                .param("agency", e.agency().value())
                .param("reference", e.reference())
                .param("supervisor", e.supervisor().value())
                .param("on", content.on())
                .param("format", content.format().name())
                .param("mode", content.mode().name())
                .param("administrative", content.minutes().administrative())
                .param("educational", content.minutes().educational())
                .param("supportive", content.minutes().supportive())
                .update();
        attended(e, content);
    }

    private void signed(SessionSigned e) {
        jdbc.sql("update hours_session set signed_on = :signedOn where session_id = :session")
                .param("signedOn", e.signedOn())
                .param("session", e.session().value())
                .update();
    }

    private void amended(SessionAmended e) {
        SessionContent content = e.content();
        jdbc.sql("""
                update hours_session
                set held_on = :on, format = :format, mode = :mode, signed_on = null,
                    administrative = :administrative, educational = :educational, supportive = :supportive
                where session_id = :session
                """)
                .param("on", content.on())
                .param("format", content.format().name())
                .param("mode", content.mode().name())
                .param("administrative", content.minutes().administrative())
                .param("educational", content.minutes().educational())
                .param("supportive", content.minutes().supportive())
                .param("session", e.session().value())
                .update();
        nobodyAttended(e);
        attended(e, content);
    }

    private void attended(SessionEvent e, SessionContent content) {
        if (content.outcome() != SessionOutcome.HELD) {
            return;
        }
        jdbc.sql("""
                insert into hours_attendance (session_id, supervisee_id, agency_id, held_on)
                select :session, supervisee, :agency, :on from unnest(cast(:supervisees as uuid[])) as supervisee
                on conflict do nothing
                """)
                .param("session", e.session().value())
                .param("agency", e.agency().value())
                .param("on", content.on())
                .param(
                        "supervisees",
                        content.supervisees().stream().map(Object::toString).toArray(String[]::new))
                .update();
    }

    private void nobodyAttended(SessionEvent e) {
        jdbc.sql("delete from hours_attendance where session_id = :session")
                .param("session", e.session().value())
                .update();
    }
}
