package org.opensupervision.domain.assessments;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;

public sealed interface AssessmentCommand {

    AssessmentId assessment();

    AgencyId agency();

    /** {@code instrument} by its code. */
    record StartAssessment(
            @TargetAggregateIdentifier AssessmentId assessment, AgencyId agency, PersonId person, String instrument)
            implements AssessmentCommand {}

    /** Some answers, by the numbers of their items; a later one replaces an earlier one. */
    record AnswerItems(
            @TargetAggregateIdentifier AssessmentId assessment, AgencyId agency, Map<Integer, Integer> answers)
            implements AssessmentCommand {}

    record PauseAssessment(@TargetAggregateIdentifier AssessmentId assessment, AgencyId agency)
            implements AssessmentCommand {}

    record ResumeAssessment(@TargetAggregateIdentifier AssessmentId assessment, AgencyId agency)
            implements AssessmentCommand {}

    record CompleteAssessment(@TargetAggregateIdentifier AssessmentId assessment, AgencyId agency)
            implements AssessmentCommand {}

    /** At any time: what was shared is shared no more. */
    record WithdrawAssessment(@TargetAggregateIdentifier AssessmentId assessment, AgencyId agency)
            implements AssessmentCommand {}

    record ShareResult(
            @TargetAggregateIdentifier AssessmentId assessment, AgencyId agency, Audience audience, Extent extent)
            implements AssessmentCommand {}

    record StopSharing(@TargetAggregateIdentifier AssessmentId assessment, AgencyId agency, Audience audience)
            implements AssessmentCommand {}
}
