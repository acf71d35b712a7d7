package org.opensupervision.projections.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.PersonRef;

public sealed interface CaseloadQuery {

    /** Everybody whom a supervisor supervises on a day; who is due first comes first. */
    record WhoIsInTheCaseload(AgencyId agency, PersonId supervisor, LocalDate asOf) implements CaseloadQuery {}

    /**
     * @param cadenceDays the shortest of the agreements that hold
     * @param lastSession with whomever; nothing if there was none
     * @param dueOn so many days after it as agreed, days on leave left out; nothing during a leave without an end
     * @param recent minutes of the last 90 days
     * @param lastTime the last session with this supervisor
     */
    record InCaseload(
            PersonRef person,
            int cadenceDays,
            @Nullable LocalDate lastSession,
            @Nullable LocalDate dueOn,
            boolean onLeave,
            Minutes recent,
            @Nullable LastTime lastTime) {

        /** Negative where it is past. */
        public long daysUntilDue(LocalDate today) {
            return dueOn == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, dueOn);
        }
    }

    record LastTime(LocalDate on, SessionMode mode, Minutes minutes) {}
}
