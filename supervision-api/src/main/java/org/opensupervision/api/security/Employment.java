package org.opensupervision.api.security;

import org.opensupervision.domain.shared.BusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has left an agency has no way in, whatever they signed in with. */
@Component
@Transactional(readOnly = true)
class Employment {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Employment(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Also true of somebody whom no projection knows yet. */
    boolean isEmployed(SignedIn signedIn) {
        return jdbc.sql("""
                select coalesce(bool_or(last_day is null or last_day >= :today), true)
                from employment where agency_id = :agency and person_id = :person
                """)
                .param("today", calendar.today(signedIn.agency()))
                .param("agency", signedIn.agency().value())
                .param("person", signedIn.person().value())
                .query(Boolean.class)
                .single();
    }
}
