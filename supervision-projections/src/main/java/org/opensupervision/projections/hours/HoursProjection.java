package org.opensupervision.projections.hours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class HoursProjection implements Projection<SessionEvent> {

    static final Table<HoursSession> SESSION = new Table<>("hours_session", "session_id", HoursSession.class);
    static final Table<HoursAttendance> ATTENDANCE =
            new Table<>("hours_attendance", "session_id", HoursAttendance.class);

    @Override
    public String view() {
        return "hours";
    }

    @Override
    public Class<SessionEvent> family() {
        return SessionEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(SESSION, ATTENDANCE);
    }

    @Override
    public void project(History<SessionEvent> history, Rows rows) {
        var hours = new HoursOfSession();
        history.happenings().forEach(happening -> hours.on(happening.event()));
        hours.addTo(rows);
    }

    record HoursSession(
            SessionId sessionId,
            AgencyId agencyId,
            String reference,
            PersonId supervisorId,
            LocalDate heldOn,
            SessionFormat format,
            SessionMode mode,
            int administrative,
            int educational,
            int supportive,
            @Nullable LocalDate signedOn) {}

    record HoursAttendance(SessionId sessionId, PersonId superviseeId, AgencyId agencyId, LocalDate heldOn) {}
}
