package org.opensupervision.domain.assignments;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;

public sealed interface AgreementCommand {

    AgreementId agreement();

    AgencyId agency();

    record AssignSupervisor(@TargetAggregateIdentifier AgreementId agreement, AgencyId agency, AgreementDetails details)
            implements AgreementCommand {}

    /** An agreement in an earlier log. */
    record CarryOverAgreement(
            @TargetAggregateIdentifier AgreementId agreement, AgencyId agency, AgreementDetails details)
            implements AgreementCommand {}

    /** Other terms from a day on; what was due before that day stays. */
    record ChangeAgreement(
            @TargetAggregateIdentifier AgreementId agreement,
            AgencyId agency,
            AgreementTerms terms,
            LocalDate from,
            @Nullable Long basedOn)
            implements AgreementCommand {}

    record EndAssignment(@TargetAggregateIdentifier AgreementId agreement, AgencyId agency, LocalDate lastDay)
            implements AgreementCommand {}
}
