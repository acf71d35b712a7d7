package org.opensupervision.domain.riskflags;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.EvaluationsId;

public sealed interface EvaluationCommand {

    EvaluationsId evaluations();

    AgencyId agency();

    record CompleteEvaluation(
            @TargetAggregateIdentifier EvaluationsId evaluations, AgencyId agency, EvaluationResult result)
            implements EvaluationCommand {}
}
