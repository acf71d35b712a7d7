package org.opensupervision.projections.processes;

import java.time.Clock;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people, once for each review, that the day is there to look at their self-care agreement again. Who was not told
 * by then, because nothing ran, sees it on their home page.
 */
@Component
public class QuarterlyReviews {

    /** A notice of before that day was of the review before. */
    private static final String NOT_TOLD = """
            select s.agency_id, s.person_id as person, s.agreement_id as record_id
            %s
            join self_care s on s.agency_id = a.agency_id
                and s.review_on between zoned.today - :lookedBack and zoned.today
            where not exists (
                select from notice n
                where n.person_id = s.person_id and n.kind = :kind and n.record_id = s.agreement_id
                and cast(n.told_at at time zone a.time_zone as date) >= s.review_on)
            and %s
            order by s.review_on, s.agreement_id limit :atOnce
            """.formatted(DueNotices.AGENCIES_TODAY, DueNotices.present("s.person_id"));

    private final DueNotices due;

    QuarterlyReviews(JdbcClient jdbc, Notices notices, Clock clock) {
        due = new DueNotices(jdbc, notices, clock, "quarterly-reviews", KindOfNotice.QUARTERLY_REVIEW, NOT_TOLD);
    }

    @Transactional
    public int remind() {
        return due.tell();
    }
}
