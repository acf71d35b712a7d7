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

/** Tells both, once, on the day on which they wanted to look at an adjustment again. */
@Component
public class AdjustmentsToReview {

    /** What is older is no news. */
    private static final int DAYS_LOOKED_BACK = 21;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;
    private final ReactionPosition turn;

    AdjustmentsToReview(JdbcClient jdbc, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
        this.turn = new ReactionPosition(jdbc, "adjustments-to-review");
    }

    private record Due(AgencyId agency, PersonId person, UUID plan) {}

    /** Together with who else asks at the same moment, for one of them comes first. */
    @Transactional
    public int remind() {
        turn.takeTurn();
        List<Due> due = due(clock.instant());
        due.forEach(each ->
                notices.tell(each.agency(), each.person(), Notice.of(KindOfNotice.ADJUSTMENT_TO_REVIEW, each.plan())));
        return due.size();
    }

    private List<Due> due(Instant now) {
        return jdbc.sql("""
                select c.agency_id, c.plan_id, party.person
                from agency a
                cross join lateral (select cast(cast(:now as timestamptz) at time zone a.time_zone as date)) as zoned (today)
                join caseload_adjustment c on c.agency_id = a.agency_id
                    and c.review_on between zoned.today - :lookedBack and zoned.today
                join shared_plan s on s.plan_id = c.plan_id and s.supervisor_id = c.supervisor_id
                cross join lateral unnest(array[c.supervisee_id, c.supervisor_id]) as party (person)
                where c.state = 'AGREED' and (c.last_day is null or c.last_day >= zoned.today)
                and (party.person = c.supervisee_id or exists (
                    select from agreement bond
                    where bond.agency_id = c.agency_id and bond.supervisor_id = c.supervisor_id
                    and bond.supervisee_id = c.supervisee_id
                    and zoned.today between bond.from_day and coalesce(bond.to_day, 'infinity')))
                and not exists (
                    select from notice n
                    where n.person_id = party.person and n.kind = :kind and n.record_id = c.plan_id
                    and n.told_at >= cast(c.review_on as timestamp) at time zone a.time_zone)
                and exists (
                    select from employment here
                    where here.agency_id = c.agency_id and here.person_id = party.person
                    and (here.last_day is null or here.last_day >= zoned.today))
                and not exists (select from erasure gone where gone.person_id = party.person)
                order by c.review_on, c.plan_id, party.person limit :atOnce
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lookedBack", DAYS_LOOKED_BACK)
                .param("kind", KindOfNotice.ADJUSTMENT_TO_REVIEW.name())
                .param("atOnce", AT_ONCE)
                .query((row, n) -> new Due(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getObject("plan_id", UUID.class)))
                .list();
    }
}
