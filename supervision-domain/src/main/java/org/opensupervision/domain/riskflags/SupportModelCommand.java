package org.opensupervision.domain.riskflags;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupportModelsId;

public sealed interface SupportModelCommand {

    SupportModelsId models();

    AgencyId agency();

    record ProposeSupportModel(
            @TargetAggregateIdentifier SupportModelsId models, AgencyId agency, SupportModel model, PersonId by)
            implements SupportModelCommand {}

    /** {@code against} is the version in force that it was tried beside; {@code months} what came out, the latest first. */
    record TrySupportModel(
            @TargetAggregateIdentifier SupportModelsId models,
            AgencyId agency,
            String code,
            String against,
            List<TrialMonth> months,
            PersonId by)
            implements SupportModelCommand {}

    /** From today on. */
    record SwitchSupportModel(
            @TargetAggregateIdentifier SupportModelsId models, AgencyId agency, String code, String reason, PersonId by)
            implements SupportModelCommand {}
}
