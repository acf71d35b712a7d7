package org.opensupervision.projections.assignments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.assignments.AgreementEvent;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class AssignmentsProjection implements Projection<AgreementEvent> {

    static final Table<Agreement> AGREEMENT = new Table<>("agreement", "agreement_id", Agreement.class);
    static final Table<AgreementTerm> TERM = new Table<>("agreement_term", "agreement_id", AgreementTerm.class);

    @Override
    public String view() {
        return "assignments";
    }

    @Override
    public Class<AgreementEvent> family() {
        return AgreementEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(AGREEMENT, TERM);
    }

    @Override
    public void project(History<AgreementEvent> history, Rows rows) {
        var agreement = new AgreementWithTerms();
        history.happenings().forEach(happening -> agreement.on(happening.event()));
        agreement.addTo(rows, history.version());
    }

    record Agreement(
            AgreementId agreementId,
            AgencyId agencyId,
            PersonId supervisorId,
            PersonId superviseeId,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            long version) {}

    record AgreementTerm(
            AgreementId agreementId, AgencyId agencyId, LocalDate fromDay, int cadenceDays, int agreedMinutes) {}
}
