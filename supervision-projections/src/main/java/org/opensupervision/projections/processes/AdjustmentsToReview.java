package org.opensupervision.projections.processes;

import java.time.Clock;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells both, once, on the day on which they wanted to look at an adjustment again. */
@Component
public class AdjustmentsToReview {

    private static final String NOT_TOLD = """
            select c.agency_id, party.person, c.plan_id as record_id
            %s
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
            and %s
            order by c.review_on, c.plan_id, party.person limit :atOnce
            """.formatted(DueNotices.AGENCIES_TODAY, DueNotices.present("party.person"));

    private final DueNotices due;

    AdjustmentsToReview(JdbcClient jdbc, Notices notices, Clock clock) {
        due = new DueNotices(
                jdbc, notices, clock, "adjustments-to-review", KindOfNotice.ADJUSTMENT_TO_REVIEW, NOT_TOLD);
    }

    @Transactional
    public int remind() {
        return due.tell();
    }
}
