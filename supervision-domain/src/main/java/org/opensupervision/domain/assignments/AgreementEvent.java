package org.opensupervision.domain.assignments;

import java.time.LocalDate;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Origin;

public sealed interface AgreementEvent {

    AgreementId agreement();

    AgencyId agency();

    record SupervisorAssigned(AgreementId agreement, AgencyId agency, AgreementDetails details, Origin origin)
            implements AgreementEvent {}

    record AgreementChanged(AgreementId agreement, AgencyId agency, AgreementTerms terms, LocalDate from)
            implements AgreementEvent {}

    record AssignmentEnded(AgreementId agreement, AgencyId agency, LocalDate lastDay) implements AgreementEvent {}
}
