package org.opensupervision.api.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.privacy.KindOfData;
import org.opensupervision.projections.privacy.RetentionQuery.DueView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency has decided on, and of what it has been reminded. */
@Component
@Transactional
class RetentionPeriods {

    private final JdbcClient jdbc;

    RetentionPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AgencyId agency, KindOfData kind, int months) {
        jdbc.sql("""
                insert into retention_period (agency_id, kind, months) values (:agency, :kind, :months)
                on conflict (agency_id, kind) do update set months = excluded.months
                """)
                .param("agency", agency.value())
                .param("kind", kind.name())
                .param("months", months)
                .update();
    }

    /** One that is due on another day than it was is reminded of anew. */
    void remind(AgencyId agency, DueView due, LocalDate today) {
        jdbc.sql("""
                insert into retention_reminder as present (agency_id, kind, subject, due_on, reminded_on)
                values (:agency, :kind, :subject, :due, :today)
                on conflict (agency_id, kind, subject) do update
                set due_on = excluded.due_on, reminded_on = excluded.reminded_on
                where present.due_on <> excluded.due_on
                """)
                .param("agency", agency.value())
                .param("kind", due.kind().name())
                .param("subject", due.subject())
                .param("due", due.dueOn())
                .param("today", today)
                .update();
    }

    /** Reminders of what is gone are of no use, and name it. */
    void forget(AgencyId agency, UUID subject) {
        jdbc.sql("delete from retention_reminder where agency_id = :agency and subject = :subject")
                .param("agency", agency.value())
                .param("subject", subject)
                .update();
    }
}
