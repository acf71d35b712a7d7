package org.opensupervision.projections.processes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells supervisors, once, of a session that they held and have not signed two days later. */
@Component
public class SessionsToSign {

    private static final int DAYS_WITHOUT_SIGNATURE = 2;

    /** What is older was known to be unsigned before anybody was told; notices are kept for longer. */
    private static final int DAYS_LOOKED_BACK = 21;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;
    private final ReactionPosition turn;

    SessionsToSign(JdbcClient jdbc, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
        this.turn = new ReactionPosition(jdbc, "sessions-to-sign");
    }

    private record Unsigned(AgencyId agency, PersonId supervisor, UUID session) {}

    /** Together with who else asks at the same moment, for one of them comes first. */
    @Transactional
    public int remind() {
        turn.takeTurn();
        List<Unsigned> sessions = unsigned(clock.instant());
        sessions.forEach(each -> notices.tell(
                each.agency(), each.supervisor(), Notice.of(KindOfNotice.SESSION_TO_SIGN, each.session())));
        return sessions.size();
    }

    private List<Unsigned> unsigned(Instant now) {
        return jdbc.sql("""
                select s.agency_id, s.supervisor_id, s.session_id
                from agency a
                cross join lateral (select cast(cast(:now as timestamptz) at time zone a.time_zone as date)) as zoned (today)
                join session s on s.agency_id = a.agency_id
                    and s.held_on between zoned.today - :lookedBack and zoned.today - :unsigned
                where s.outcome = 'HELD' and s.signed_on is null and s.cancelled_on is null and not s.carried_over
                and not exists (
                    select from notice n
                    where n.person_id = s.supervisor_id and n.kind = :kind and n.record_id = s.session_id)
                and exists (
                    select from employment here
                    where here.agency_id = s.agency_id and here.person_id = s.supervisor_id
                    and (here.last_day is null or here.last_day >= zoned.today))
                and not exists (select from erasure gone where gone.person_id = s.supervisor_id)
                order by s.held_on, s.session_id limit :atOnce
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lookedBack", DAYS_LOOKED_BACK)
                .param("unsigned", DAYS_WITHOUT_SIGNATURE)
                .param("kind", KindOfNotice.SESSION_TO_SIGN.name())
                .param("atOnce", AT_ONCE)
                .query((row, n) -> new Unsigned(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("supervisor_id", UUID.class)),
                        row.getObject("session_id", UUID.class)))
                .list();
    }
}
