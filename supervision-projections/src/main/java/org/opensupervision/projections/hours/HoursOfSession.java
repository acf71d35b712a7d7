package org.opensupervision.projections.hours;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.hours.HoursProjection.HoursAttendance;
import org.opensupervision.projections.hours.HoursProjection.HoursSession;
import org.opensupervision.projections.readmodels.Rows;

/** The minutes of one session, and who was given them. */
@SuppressWarnings("NullAway.Init")
class HoursOfSession {

    private @Nullable SessionRecorded recorded;
    private SessionContent content;
    private @Nullable LocalDate signedOn;
    private final Map<PersonId, HoursAttendance> attendances = new LinkedHashMap<>();

    void on(SessionEvent event) {
        switch (event) {
            case SessionRecorded e -> recorded(e);
            case SessionSigned e -> signedOn = e.signedOn();
            case SessionAmended e -> amended(e);
            case SessionCancelled _ -> attendances.clear();
            case SessionConfirmed _, SessionDisputed _, SessionRated _ -> {}
        }
    }

    void addTo(Rows rows) {
        if (recorded != null) {
            rows.add(HoursProjection.SESSION, session(recorded));
        }
        attendances.values().forEach(attendance -> rows.add(HoursProjection.ATTENDANCE, attendance));
    }

    private void recorded(SessionRecorded e) {
        if (recorded == null) {
            recorded = e;
            content = e.content();
        }
        attended(e, e.content());
    }

    private void amended(SessionAmended e) {
        content = e.content();
        signedOn = null;
        attendances.clear();
        attended(e, e.content());
    }

    private void attended(SessionEvent e, SessionContent said) {
        if (said.outcome() == SessionOutcome.HELD) {
            said.supervisees()
                    .forEach(supervisee -> attendances.putIfAbsent(
                            supervisee, new HoursAttendance(e.session(), supervisee, e.agency(), said.on())));
        }
    }

    private HoursSession session(SessionRecorded e) {
        return new HoursSession(
                e.session(),
                e.agency(),
                e.reference(),
                e.supervisor(),
                content.on(),
                content.format(),
                content.mode(),
                content.minutes().administrative(),
                content.minutes().educational(),
                content.minutes().supportive(),
                signedOn);
    }
}
