package org.opensupervision.projections.privacy;

import org.opensupervision.domain.people.Erasures;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As the log has it: read models may not have heard of it. */
@Component
@Transactional(readOnly = true)
class DecidedErasures implements Erasures {

    private final JdbcClient jdbc;

    DecidedErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areDecided(AgencyId agency, PersonId person) {
        return jdbc.sql("""
                select exists (
                    select from domain_event_entry
                    where agency_id = :agency and aggregate_identifier = :erasure
                        and payload_type = 'org.opensupervision.domain.privacy.ErasureEvent$PersonErased')
                """)
                .param("agency", agency.value())
                .param("erasure", ErasureId.of(person).value())
                .query(Boolean.class)
                .single();
    }
}
