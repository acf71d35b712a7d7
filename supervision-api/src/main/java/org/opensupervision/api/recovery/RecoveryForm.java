package org.opensupervision.api.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.recovery.AdjustmentTerms;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.DescribePhase;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.EndAdjustment;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.ProposeAdjustment;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;

sealed interface RecoveryForm {

    /** The phase in which somebody is. */
    record PhaseForm(@NotNull RecoveryPhase phase) implements RecoveryForm {}

    /** What a phase means for the caller; without words, nothing any more. */
    record WordsForm(@Nullable @Size(max = 5000) String words) implements RecoveryForm {

        DescribePhase toCommand(Caller caller, RecoveryPlanId plan, RecoveryPhase phase) {
            return new DescribePhase(plan, caller.agency(), phase, said(words));
        }
    }

    record EndingForm(@NotNull PlanEnding ending) implements RecoveryForm {}

    /** One of those who supervise the caller today. */
    record SharingForm(@NotNull PersonId supervisorId) implements RecoveryForm {}

    /** On a page: whether the words of a phase are shared. */
    record SwitchForm(@NotNull Boolean shared) implements RecoveryForm {}

    /** Numbers: cases at a time, minutes between sessions with clients, hours a week without clients. */
    record AdjustmentForm(
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable Integer casesAtMost,
            @Nullable Integer highIntensityAtMost,
            @Nullable Integer minutesBetween,
            @Nullable Integer protectedHours,
            @Nullable @Size(max = 5000) String words)
            implements RecoveryForm {

        ProposeAdjustment toCommand(Caller caller, RecoveryPlanId plan) {
            return new ProposeAdjustment(
                    plan,
                    caller.agency(),
                    caller.person(),
                    new AdjustmentTerms(
                            from, until, reviewOn, casesAtMost, highIntensityAtMost, minutesBetween, protectedHours),
                    said(words));
        }
    }

    record ClosingForm(@NotBlank @Size(max = 5000) String words) implements RecoveryForm {

        EndAdjustment toCommand(Caller caller, RecoveryPlanId plan, int number) {
            return new EndAdjustment(plan, caller.agency(), caller.person(), number, words);
        }
    }

    /** An empty field of a page is no words. */
    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
