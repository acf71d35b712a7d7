package org.opensupervision.projections.assignments;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.assignments.AgreementEvent;
import org.opensupervision.domain.assignments.AgreementEvent.AgreementChanged;
import org.opensupervision.domain.assignments.AgreementEvent.AssignmentEnded;
import org.opensupervision.domain.assignments.AgreementEvent.SupervisorAssigned;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.projections.assignments.AssignmentsProjection.Agreement;
import org.opensupervision.projections.assignments.AssignmentsProjection.AgreementTerm;
import org.opensupervision.projections.readmodels.Rows;

/** One agreement with its terms, each from a day on. */
class AgreementWithTerms {

    private @Nullable SupervisorAssigned assigned;
    private @Nullable LocalDate lastDay;
    private final SortedMap<LocalDate, AgreementTerm> terms = new TreeMap<>();

    void on(AgreementEvent event) {
        switch (event) {
            case SupervisorAssigned e -> assigned(e);
            case AgreementChanged e -> agreed(e, e.terms(), e.from());
            case AssignmentEnded e -> lastDay = e.lastDay();
        }
    }

    void addTo(Rows rows, long version) {
        if (assigned != null) {
            rows.add(AssignmentsProjection.AGREEMENT, agreement(assigned, version));
        }
        terms.values().forEach(term -> rows.add(AssignmentsProjection.TERM, term));
    }

    private void assigned(SupervisorAssigned e) {
        if (assigned == null) {
            assigned = e;
            lastDay = e.details().period().to();
        }
        agreed(e, e.details().terms(), e.details().period().from());
    }

    private void agreed(AgreementEvent e, AgreementTerms agreed, LocalDate from) {
        terms.put(
                from, new AgreementTerm(e.agreement(), e.agency(), from, agreed.cadenceDays(), agreed.agreedMinutes()));
    }

    private Agreement agreement(SupervisorAssigned e, long version) {
        AgreementDetails details = e.details();
        return new Agreement(
                e.agreement(),
                e.agency(),
                details.supervisor(),
                details.supervisee(),
                details.period().from(),
                lastDay,
                version);
    }
}
