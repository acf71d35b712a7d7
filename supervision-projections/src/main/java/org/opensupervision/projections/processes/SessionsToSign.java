package org.opensupervision.projections.processes;

import java.time.Clock;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells supervisors, once, of a session that they held and have not signed two days later. */
@Component
public class SessionsToSign {

    private static final int DAYS_WITHOUT_SIGNATURE = 2;

    /** What is older than all that was looked back to was known to be unsigned before anybody was told. */
    private static final String NOT_TOLD =
            """
            select s.agency_id, s.supervisor_id as person, s.session_id as record_id
            %s
            join session s on s.agency_id = a.agency_id
                and s.held_on between zoned.today - :lookedBack and zoned.today - %s
            where s.outcome = 'HELD' and s.signed_on is null and s.cancelled_on is null and not s.carried_over
            and not exists (
                select from notice n
                where n.person_id = s.supervisor_id and n.kind = :kind and n.record_id = s.session_id)
            and %s
            order by s.held_on, s.session_id limit :atOnce
            """.formatted(DueNotices.AGENCIES_TODAY, DAYS_WITHOUT_SIGNATURE, DueNotices.present("s.supervisor_id"));

    private final DueNotices due;

    SessionsToSign(JdbcClient jdbc, Notices notices, Clock clock) {
        due = new DueNotices(jdbc, notices, clock, "sessions-to-sign", KindOfNotice.SESSION_TO_SIGN, NOT_TOLD);
    }

    @Transactional
    public int remind() {
        return due.tell();
    }
}
