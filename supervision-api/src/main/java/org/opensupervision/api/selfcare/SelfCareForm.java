package org.opensupervision.api.selfcare;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.selfcare.AgreedWords;
import org.opensupervision.domain.selfcare.GoalEnd;
import org.opensupervision.domain.selfcare.GoalWords;
import org.opensupervision.domain.selfcare.SelfCareCommand.AgreeOnSelfCare;
import org.opensupervision.domain.selfcare.SelfCareCommand.ChangeGoal;
import org.opensupervision.domain.selfcare.SelfCareCommand.EndGoal;
import org.opensupervision.domain.selfcare.SelfCareCommand.ReviewSelfCare;
import org.opensupervision.domain.selfcare.SelfCareCommand.SetGoal;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.domain.shared.SignId;

/** Always of the caller's own agreement, but for what is said to somebody who asks. */
sealed interface SelfCareForm {

    /** {@code signs}: of those that the caller watches for, the ones that mean stepping back. */
    record AgreeForm(
            @Nullable @Size(max = 5000) String support,
            @Nullable @Size(max = 5000) String steppingBack,
            @Nullable @Size(max = 10) List<@NotNull SignId> signs)
            implements SelfCareForm {

        boolean namesSigns() {
            return signs != null && !signs.isEmpty();
        }

        AgreeOnSelfCare toCommand(Caller caller, Set<SignId> ownSigns) {
            var words = new AgreedWords(said(support), said(steppingBack), signs == null ? List.of() : signs);
            return new AgreeOnSelfCare(
                    SelfCareId.of(caller.person()), caller.agency(), caller.person(), ownSigns, words);
        }
    }

    /** What I will do, how I will know, what makes it doable, why it matters to me, and by when. */
    record GoalForm(
            @NotBlank @Size(max = 1000) String specific,
            @NotBlank @Size(max = 1000) String measurable,
            @NotBlank @Size(max = 1000) String achievable,
            @NotBlank @Size(max = 1000) String relevant,
            @NotNull LocalDate until)
            implements SelfCareForm {

        GoalId goalId(Caller caller) {
            return caller.idempotencyKey() == null ? GoalId.random() : GoalId.setBy(caller.person(), caller.idSource());
        }

        SetGoal toCommand(Caller caller, GoalId goal) {
            return new SetGoal(
                    SelfCareId.of(caller.person()),
                    caller.agency(),
                    goal,
                    new GoalWords(specific, measurable, achievable, relevant),
                    until);
        }
    }

    record GoalChangeForm(
            @NotNull GoalId goal,
            @NotBlank @Size(max = 1000) String specific,
            @NotBlank @Size(max = 1000) String measurable,
            @NotBlank @Size(max = 1000) String achievable,
            @NotBlank @Size(max = 1000) String relevant,
            @NotNull LocalDate until)
            implements SelfCareForm {

        ChangeGoal toCommand(Caller caller) {
            return new ChangeGoal(
                    SelfCareId.of(caller.person()),
                    caller.agency(),
                    goal,
                    new GoalWords(specific, measurable, achievable, relevant),
                    until);
        }
    }

    record GoalEndForm(@NotNull GoalId goal, @NotNull GoalEnd end) implements SelfCareForm {

        EndGoal toCommand(Caller caller) {
            return new EndGoal(SelfCareId.of(caller.person()), caller.agency(), goal, end);
        }
    }

    /** Whom the caller asks, or who asked the caller. */
    record PartnerForm(@NotNull PersonId personId) implements SelfCareForm {}

    /** Without a day the next one is in a quarter. */
    record ReviewForm(
            @Nullable @Size(max = 5000) String helped,
            @Nullable @Size(max = 5000) String toChange,
            @Nullable LocalDate nextReviewOn)
            implements SelfCareForm {

        ReviewSelfCare toCommand(Caller caller) {
            return new ReviewSelfCare(
                    SelfCareId.of(caller.person()), caller.agency(), said(helped), said(toChange), nextReviewOn);
        }
    }

    /** For good. */
    record WithdrawForm(@NotNull @AssertTrue Boolean sure) implements SelfCareForm {}

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
