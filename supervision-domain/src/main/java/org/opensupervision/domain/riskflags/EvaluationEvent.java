package org.opensupervision.domain.riskflags;

import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.EvaluationsId;

public sealed interface EvaluationEvent {

    EvaluationsId evaluations();

    AgencyId agency();

    record EvaluationCompleted(EvaluationsId evaluations, AgencyId agency, EvaluationResult result)
            implements EvaluationEvent {}
}
