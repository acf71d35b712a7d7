package org.opensupervision.domain.recovery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.RecoveryPlanId;

public sealed interface RecoveryPlanEvent {

    RecoveryPlanId plan();

    AgencyId agency();

    PersonId supervisee();

    /** {@code phase} is missing once its key is gone. */
    record RecoveryPlanBegun(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            LocalDate begunOn,
            @Personal(of = "supervisee") @Nullable RecoveryPhase phase)
            implements RecoveryPlanEvent {}

    record PhaseDescribed(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            @Personal(of = "supervisee") RecoveryPhase phase,
            @Personal(of = "supervisee") @Nullable String words)
            implements RecoveryPlanEvent {}

    record PhaseEntered(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            @Personal(of = "supervisee") RecoveryPhase phase,
            LocalDate enteredOn)
            implements RecoveryPlanEvent {}

    record RecoveryPlanEnded(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            LocalDate endedOn,
            @Personal(of = "supervisee") PlanEnding ending)
            implements RecoveryPlanEvent {}

    record PlanShared(
            RecoveryPlanId plan, AgencyId agency, PersonId supervisee, PersonId supervisor, LocalDate sharedOn)
            implements RecoveryPlanEvent {}

    /** With the words of all phases. */
    record PlanKeptPrivate(RecoveryPlanId plan, AgencyId agency, PersonId supervisee, LocalDate keptPrivateOn)
            implements RecoveryPlanEvent {}

    record WordsOfPhaseShared(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            @Personal(of = "supervisee") RecoveryPhase phase,
            LocalDate sharedOn)
            implements RecoveryPlanEvent {}

    record WordsOfPhaseKeptPrivate(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            @Personal(of = "supervisee") RecoveryPhase phase,
            LocalDate keptPrivateOn)
            implements RecoveryPlanEvent {}

    /** Between {@code supervisee} and {@code supervisor}; {@code by} is one of them. Numbers count from 1 in a plan. */
    record AdjustmentProposed(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            PersonId supervisor,
            int number,
            PersonId by,
            LocalDate proposedOn,
            AdjustmentTerms terms,
            @Personal(of = "supervisee") @Nullable String words)
            implements RecoveryPlanEvent {}

    /** From its first day it is in the place of what was agreed before. */
    record AdjustmentAgreed(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            PersonId supervisor,
            int number,
            PersonId by,
            LocalDate agreedOn)
            implements RecoveryPlanEvent {}

    record AdjustmentSetAside(
            RecoveryPlanId plan, AgencyId agency, PersonId supervisee, int number, PersonId by, LocalDate setAsideOn)
            implements RecoveryPlanEvent {}

    /** With what it was to replace. Without words where the plan was ended, or is not shared any more. */
    record AdjustmentEnded(
            RecoveryPlanId plan,
            AgencyId agency,
            PersonId supervisee,
            PersonId supervisor,
            int number,
            PersonId by,
            LocalDate endedOn,
            @Personal(of = "supervisee") @Nullable String words)
            implements RecoveryPlanEvent {}
}
