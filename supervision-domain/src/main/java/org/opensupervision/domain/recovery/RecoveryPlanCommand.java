package org.opensupervision.domain.recovery;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;

public sealed interface RecoveryPlanCommand {

    RecoveryPlanId plan();

    AgencyId agency();

    record BeginRecoveryPlan(
            @TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, PersonId supervisee, RecoveryPhase phase)
            implements RecoveryPlanCommand {}

    /** What a phase means for them, in their own words; null takes them away. */
    record DescribePhase(
            @TargetAggregateIdentifier RecoveryPlanId plan,
            AgencyId agency,
            RecoveryPhase phase,
            @Nullable String words)
            implements RecoveryPlanCommand {}

    record EnterPhase(@TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, RecoveryPhase phase)
            implements RecoveryPlanCommand {}

    record EndRecoveryPlan(@TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, PlanEnding ending)
            implements RecoveryPlanCommand {}

    /** The phase, and adjustments; no words of phases. With one supervisor at a time. */
    record SharePlan(@TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, PersonId supervisor)
            implements RecoveryPlanCommand {}

    /** From the one with whom it is shared. */
    record KeepPlanPrivate(@TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, PersonId supervisor)
            implements RecoveryPlanCommand {}

    /** The words of one phase as well, also as they are changed. */
    record ShareWordsOfPhase(@TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, RecoveryPhase phase)
            implements RecoveryPlanCommand {}

    record KeepWordsOfPhasePrivate(
            @TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, RecoveryPhase phase)
            implements RecoveryPlanCommand {}

    /** In the place of the one that waits, if one does. */
    record ProposeAdjustment(
            @TargetAggregateIdentifier RecoveryPlanId plan,
            AgencyId agency,
            PersonId by,
            AdjustmentTerms terms,
            @Nullable String words)
            implements RecoveryPlanCommand {}

    /** {@code number}: to the one that they have read, and no later one. */
    record AgreeToAdjustment(@TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, PersonId by, int number)
            implements RecoveryPlanCommand {}

    /** One that waits: its proposer takes it back, or the other does not want it. */
    record SetAdjustmentAside(@TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, PersonId by, int number)
            implements RecoveryPlanCommand {}

    /** One that is agreed, before its day. */
    record EndAdjustment(
            @TargetAggregateIdentifier RecoveryPlanId plan, AgencyId agency, PersonId by, int number, String words)
            implements RecoveryPlanCommand {}
}
