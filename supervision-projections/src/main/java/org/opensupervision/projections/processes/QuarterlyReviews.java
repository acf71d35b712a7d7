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

/** Tells people, once for each review, that the day is there to look at their self-care agreement again. */
@Component
public class QuarterlyReviews {

    /** Who was not told by then, because nothing ran, sees it on their home page. */
    private static final int DAYS_LOOKED_BACK = 21;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;
    private final ReactionPosition turn;

    QuarterlyReviews(JdbcClient jdbc, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
        this.turn = new ReactionPosition(jdbc, "quarterly-reviews");
    }

    private record Due(AgencyId agency, PersonId person, UUID agreement) {}

    /** Together with who else asks at the same moment, for one of them comes first. */
    @Transactional
    public int remind() {
        turn.takeTurn();
        List<Due> reviews = due(clock.instant());
        reviews.forEach(each ->
                notices.tell(each.agency(), each.person(), Notice.of(KindOfNotice.QUARTERLY_REVIEW, each.agreement())));
        return reviews.size();
    }

    /** A notice of before that day was of the review before. */
    private List<Due> due(Instant now) {
        return jdbc.sql("""
                select s.agency_id, s.person_id, s.agreement_id
                from agency a
                cross join lateral (select cast(cast(:now as timestamptz) at time zone a.time_zone as date)) as zoned (today)
                join self_care s on s.agency_id = a.agency_id
                    and s.review_on between zoned.today - :lookedBack and zoned.today
                where not exists (
                    select from notice n
                    where n.person_id = s.person_id and n.kind = :kind and n.record_id = s.agreement_id
                    and cast(n.told_at at time zone a.time_zone as date) >= s.review_on)
                and exists (
                    select from employment here
                    where here.agency_id = s.agency_id and here.person_id = s.person_id
                    and (here.last_day is null or here.last_day >= zoned.today))
                and not exists (select from erasure gone where gone.person_id = s.person_id)
                order by s.review_on, s.agreement_id limit :atOnce
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lookedBack", DAYS_LOOKED_BACK)
                .param("kind", KindOfNotice.QUARTERLY_REVIEW.name())
                .param("atOnce", AT_ONCE)
                .query((row, n) -> new Due(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("agreement_id", UUID.class)))
                .list();
    }
}
