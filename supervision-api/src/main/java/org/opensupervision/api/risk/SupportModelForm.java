package org.opensupervision.api.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.SupportModelCommand.ProposeSupportModel;
import org.opensupervision.domain.riskflags.SupportModelCommand.SwitchSupportModel;
import org.opensupervision.domain.shared.SupportModelsId;

/** What an administrator says about versions of the support model. */
sealed interface SupportModelForm {

    /** docs/support-model.md says what each number is for. */
    record ProposalForm(
            @Nullable @NotBlank @Size(max = 40) String code,
            @NotNull Integer windowDays,
            @NotNull Integer minimumDays,
            @NotNull Integer latePercent,
            @NotNull Integer veryLatePercent,
            @NotNull Integer fewMinutesPercent,
            @NotNull Integer administrativeWeight,
            @NotNull Integer educationalWeight,
            @NotNull Integer supportiveWeight,
            @NotNull Integer lowAdequacy,
            @NotNull Integer waitingDays,
            @NotNull Integer longWaitingDays,
            @NotNull Integer watchFrom,
            @NotNull Integer reviewFrom)
            implements SupportModelForm {

        /** To begin with, without a name of its own. */
        static ProposalForm like(SupportModel model) {
            return new ProposalForm(
                    null,
                    model.windowDays(),
                    model.minimumDays(),
                    model.latePercent(),
                    model.veryLatePercent(),
                    model.fewMinutesPercent(),
                    model.administrativeWeight(),
                    model.educationalWeight(),
                    model.supportiveWeight(),
                    model.lowAdequacy(),
                    model.waitingDays(),
                    model.longWaitingDays(),
                    model.watchFrom(),
                    model.reviewFrom());
        }

        ProposeSupportModel toCommand(Caller caller) {
            var model = new SupportModel(
                    code == null ? "" : code.strip(),
                    windowDays,
                    minimumDays,
                    latePercent,
                    veryLatePercent,
                    fewMinutesPercent,
                    administrativeWeight,
                    educationalWeight,
                    supportiveWeight,
                    lowAdequacy,
                    waitingDays,
                    longWaitingDays,
                    watchFrom,
                    reviewFrom);
            return new ProposeSupportModel(
                    SupportModelsId.of(caller.agency()), caller.agency(), model, caller.person());
        }
    }

    /** {@code reason}: why, in words that name nobody. */
    record SwitchForm(@NotBlank @Size(max = 2000) String reason) implements SupportModelForm {

        SwitchSupportModel toCommand(Caller caller, String code) {
            return new SwitchSupportModel(
                    SupportModelsId.of(caller.agency()), caller.agency(), code, reason.strip(), caller.person());
        }
    }
}
