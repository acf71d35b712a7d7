package org.opensupervision.projections.assignments;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.assignments.AgreementEvent;
import org.opensupervision.domain.assignments.AgreementEvent.AgreementChanged;
import org.opensupervision.domain.assignments.AgreementEvent.AssignmentEnded;
import org.opensupervision.domain.assignments.AgreementEvent.SupervisorAssigned;
import org.opensupervision.domain.shared.AgreementTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("assignments")
class AssignmentsProjection {

    private final JdbcClient jdbc;

    AssignmentsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AgreementEvent event, @SequenceNumber long version) {
        switch (event) {
            case SupervisorAssigned e -> assigned(e);
            case AgreementChanged e -> terms(e, e.terms(), e.from());
            case AssignmentEnded e -> ended(e);
        }
        jdbc.sql("update agreement set version = :version where agreement_id = :agreement")
                .param("version", version)
                .param("agreement", event.agreement().value())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate agreement, agreement_term").update();
    }

    private void assigned(SupervisorAssigned e) {
        AgreementDetails details = e.details();
        jdbc.sql("""
                insert into agreement
                    (agreement_id, agency_id, supervisor_id, supervisee_id, from_day, to_day, version)
                values (:agreement, :agency, :supervisor, :supervisee, :from, :to, 0)
                on conflict (agreement_id) do nothing
                """)
                .param("agreement", e.agreement().value())
                .param("agency", e.agency().value())
                .param("supervisor", details.supervisor().value())
                .param("supervisee", details.supervisee().value())
                .param("from", details.period().from())
                .param("to", details.period().to())
                .update();
        terms(e, details.terms(), details.period().from());
    }

    private void terms(AgreementEvent e, AgreementTerms terms, LocalDate from) {
        jdbc.sql("""
                insert into agreement_term (agreement_id, agency_id, from_day, cadence_days, agreed_minutes)
                values (:agreement, :agency, :from, :cadenceDays, :agreedMinutes)
                on conflict (agreement_id, from_day) do update
                set cadence_days = excluded.cadence_days, agreed_minutes = excluded.agreed_minutes
                """)
                .param("agreement", e.agreement().value())
                .param("agency", e.agency().value())
                .param("from", from)
                .param("cadenceDays", terms.cadenceDays())
                .param("agreedMinutes", terms.agreedMinutes())
                .update();
    }

    private void ended(AssignmentEnded e) {
        jdbc.sql("update agreement set to_day = :lastDay where agreement_id = :agreement")
                .param("lastDay", e.lastDay())
                .param("agreement", e.agreement().value())
                .update();
    }
}
