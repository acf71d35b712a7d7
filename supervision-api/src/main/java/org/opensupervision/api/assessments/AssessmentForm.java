package org.opensupervision.api.assessments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.assessments.AssessmentCommand.AnswerItems;
import org.opensupervision.domain.assessments.AssessmentCommand.ShareResult;
import org.opensupervision.domain.assessments.AssessmentCommand.StartAssessment;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.shared.AssessmentId;

sealed interface AssessmentForm {

    /** The caller's own, by the code of the instrument. */
    record StartForm(@NotBlank @Size(max = 40) String instrument) implements AssessmentForm {

        AssessmentId assessmentId(Caller caller) {
            return caller.idempotencyKey() == null
                    ? AssessmentId.random()
                    : AssessmentId.startedBy(caller.person(), caller.idSource());
        }

        StartAssessment toCommand(Caller caller, AssessmentId assessment) {
            return new StartAssessment(assessment, caller.agency(), caller.person(), instrument);
        }
    }

    /** By the numbers of the items; those that are left out stay as they are. */
    record AnswersForm(@Nullable @Size(max = 100) Map<Integer, @NotNull Integer> answers) implements AssessmentForm {

        boolean saysNothing() {
            return answers == null || answers.isEmpty();
        }

        AnswerItems toCommand(Caller caller, AssessmentId assessment) {
            return new AnswerItems(assessment, caller.agency(), answers == null ? Map.of() : answers);
        }
    }

    record ShareForm(@NotNull Audience audience, @NotNull Extent extent) implements AssessmentForm {

        ShareResult toCommand(Caller caller, AssessmentId assessment) {
            return new ShareResult(assessment, caller.agency(), audience, extent);
        }
    }

    /** On a page: no extent is to keep it private. */
    record SwitchForm(@NotNull Audience audience, @Nullable Extent extent) implements AssessmentForm {}
}
