package org.opensupervision.api.risk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.domain.riskflags.RiskFlagCommand;
import org.opensupervision.domain.riskflags.RiskFlagCommand.AcknowledgeFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.ActOnFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.ContestFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.DismissFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.SnoozeFlag;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.projections.burnoutrisk.FlagView;

/** What somebody does about a flag that they see. */
sealed interface FlagForm {

    RiskFlagCommand toCommand(Caller caller, FlagView flag);

    record AcknowledgementForm(@Nullable @Size(max = 5000) String words) implements FlagForm {

        @Override
        public AcknowledgeFlag toCommand(Caller caller, FlagView flag) {
            return new AcknowledgeFlag(record(flag), caller.agency(), flag.id(), caller.person(), said(words));
        }
    }

    /** {@code words} say what was done, where it has no code. */
    record ActionForm(
            @NotNull FlagAction action,
            @Nullable @Size(max = 5000) String words) implements FlagForm {

        @Override
        public ActOnFlag toCommand(Caller caller, FlagView flag) {
            return new ActOnFlag(record(flag), caller.agency(), flag.id(), caller.person(), action, said(words));
        }
    }

    record DismissalForm(
            @NotNull DismissalReason reason,
            @Nullable @Size(max = 5000) String words) implements FlagForm {

        @Override
        public DismissFlag toCommand(Caller caller, FlagView flag) {
            return new DismissFlag(
                    record(flag), caller.agency(), flag.id(), caller.person(), flag.version(), reason, said(words));
        }
    }

    /** For 30 days; {@code words} say why. */
    record SnoozeForm(@NotNull @Size(max = 5000) String words) implements FlagForm {

        @Override
        public SnoozeFlag toCommand(Caller caller, FlagView flag) {
            return new SnoozeFlag(record(flag), caller.agency(), flag.id(), caller.person(), flag.version(), words);
        }
    }

    /** By whom it is about, in their words. */
    record ContestForm(@NotNull @Size(max = 5000) String words) implements FlagForm {

        @Override
        public ContestFlag toCommand(Caller caller, FlagView flag) {
            return new ContestFlag(record(flag), caller.agency(), flag.id(), caller.person(), words);
        }
    }

    private static RiskRecordId record(FlagView flag) {
        return RiskRecordId.of(flag.person().id());
    }

    /** An empty field of a page is no words. */
    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
