package org.opensupervision.projections.privacy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.privacy.Duties;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As far as the read models have come. */
@Component
@Transactional(readOnly = true)
class DutiesInReadModels implements Duties {

    private final JdbcClient jdbc;

    DutiesInReadModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Duty> of(AgencyId agency, PersonId person, LocalDate today) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        duties.addAll(jdbc.sql("""
                select 'EMPLOYMENT' where exists (
                    select from employment
                    where agency_id = :agency and person_id = :person and (last_day is null or last_day >= :today))
                union all
                select 'AGREEMENT' where exists (
                    select from agreement
                    where agency_id = :agency and :person in (supervisor_id, supervisee_id)
                        and (to_day is null or to_day >= :today))
                union all
                select 'UNSIGNED_RECORD' where exists (
                    select from session
                    where agency_id = :agency and supervisor_id = :person and outcome = 'HELD'
                        and signed_on is null and cancelled_on is null)
                union all
                select 'OPEN_REQUEST' where exists (
                    select from support_request
                    where agency_id = :agency and handed_to = :person
                        and resolved_on is null and withdrawn_on is null)
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("today", today)
                .query((row, n) -> Duty.valueOf(row.getString(1)))
                .list());
        return duties;
    }
}
