package org.opensupervision.projections.privacy;

import java.time.LocalDate;
import org.opensupervision.domain.privacy.SecondPerson;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As far as the read models have come. Who has left holds no role. */
@Component
@Transactional(readOnly = true)
class SecondPersonInReadModels implements SecondPerson {

    private final JdbcClient jdbc;

    SecondPersonInReadModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isThere(AgencyId agency, PersonId besides, LocalDate today) {
        return jdbc.sql("""
                select exists (
                    select from person_role r
                    join employment e on e.agency_id = r.agency_id and e.person_id = r.person_id
                    where r.agency_id = :agency and r.person_id <> :besides
                        and r.role in ('ADMINISTRATOR', 'DIRECTOR')
                        and r.from_day <= :today and (r.last_day is null or r.last_day > :today)
                        and e.from_day <= :today and (e.last_day is null or e.last_day >= :today))
                """)
                .param("agency", agency.value())
                .param("besides", besides.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
