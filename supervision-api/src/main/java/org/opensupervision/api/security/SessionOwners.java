package org.opensupervision.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.opensupervision.api.web.LastWritten;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be known at each request of somebody who has signed in by a browser: one question. */
@Component
class SessionOwners {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    SessionOwners(@ForAllAgencies JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * @param passwordVersion another after each change of the password; empty if there is none
     * @param employed also true of somebody whom no projection knows yet
     * @param lacksSecondFactor the agency asks its administrators and directors for one, this is one of them, and has none
     */
    record Owner(String passwordVersion, boolean employed, boolean lacksSecondFactor, LastWritten.Known lastWritten) {}

    Owner of(SignedIn who) {
        LocalDate today = calendar.today(who.agency());
        return jdbc.sql("""
                select
                    coalesce((select cast(changed_at as text) from credential
                        where agency_id = :agency and person_id = :person), '') as password_version,
                    coalesce((select bool_or(last_day is null or last_day >= :today) from employment
                        where agency_id = :agency and person_id = :person), true) as employed,
                    exists (select from second_factor_policy where agency_id = :agency and required)
                        and not exists (select from second_factor
                            where agency_id = :agency and person_id = :person and confirmed_at is not null)
                        and exists (select from person_role
                            where agency_id = :agency and person_id = :person
                            and role in ('ADMINISTRATOR', 'DIRECTOR')
                            and from_day <= :today and (last_day is null or last_day >= :today))
                        as lacks_second_factor,
                    coalesce((select position from last_written where person_id = :person), 0) as written
                """)
                .param("agency", who.agency().value())
                .param("person", who.person().value())
                .param("today", today)
                .query((row, n) -> owner(row, who))
                .single();
    }

    private static Owner owner(ResultSet row, SignedIn who) throws SQLException {
        return new Owner(
                row.getString("password_version"),
                row.getBoolean("employed"),
                row.getBoolean("lacks_second_factor"),
                new LastWritten.Known(who.person(), row.getLong("written")));
    }
}
