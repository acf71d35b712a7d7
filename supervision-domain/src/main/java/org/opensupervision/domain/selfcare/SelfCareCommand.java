package org.opensupervision.domain.selfcare;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.domain.shared.SignId;

public sealed interface SelfCareCommand {

    SelfCareId agreement();

    AgencyId agency();

    /**
     * Made, or said anew.
     *
     * @param ownSigns all that the person has ever chosen to watch for; words may name these
     */
    record AgreeOnSelfCare(
            @TargetAggregateIdentifier SelfCareId agreement,
            AgencyId agency,
            PersonId person,
            Set<SignId> ownSigns,
            AgreedWords words)
            implements SelfCareCommand {}

    /** {@code until} and on this day. */
    record SetGoal(
            @TargetAggregateIdentifier SelfCareId agreement,
            AgencyId agency,
            GoalId goal,
            GoalWords words,
            LocalDate until)
            implements SelfCareCommand {}

    record ChangeGoal(
            @TargetAggregateIdentifier SelfCareId agreement,
            AgencyId agency,
            GoalId goal,
            GoalWords words,
            LocalDate until)
            implements SelfCareCommand {}

    record EndGoal(@TargetAggregateIdentifier SelfCareId agreement, AgencyId agency, GoalId goal, GoalEnd end)
            implements SelfCareCommand {}

    /** Whoever was asked before is no partner any more. */
    record AskPartner(@TargetAggregateIdentifier SelfCareId agreement, AgencyId agency, PersonId partner)
            implements SelfCareCommand {}

    record AcceptAsPartner(@TargetAggregateIdentifier SelfCareId agreement, AgencyId agency, PersonId partner)
            implements SelfCareCommand {}

    /** Whether they had accepted or not. */
    record DeclineAsPartner(@TargetAggregateIdentifier SelfCareId agreement, AgencyId agency, PersonId partner)
            implements SelfCareCommand {}

    record LetPartnerGo(@TargetAggregateIdentifier SelfCareId agreement, AgencyId agency) implements SelfCareCommand {}

    /** With the partner, and nobody else; those that come later as well. */
    record ShareGoals(@TargetAggregateIdentifier SelfCareId agreement, AgencyId agency) implements SelfCareCommand {}

    record StopSharingGoals(@TargetAggregateIdentifier SelfCareId agreement, AgencyId agency)
            implements SelfCareCommand {}

    /** No next day given is a quarter from today. */
    record ReviewSelfCare(
            @TargetAggregateIdentifier SelfCareId agreement,
            AgencyId agency,
            @Nullable String helped,
            @Nullable String toChange,
            @Nullable LocalDate nextReviewOn)
            implements SelfCareCommand {}

    /** At any time: nothing of it remains to be seen. */
    record WithdrawSelfCare(@TargetAggregateIdentifier SelfCareId agreement, AgencyId agency)
            implements SelfCareCommand {}
}
