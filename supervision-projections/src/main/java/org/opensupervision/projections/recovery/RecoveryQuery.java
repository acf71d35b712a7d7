package org.opensupervision.projections.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface RecoveryQuery {

    enum AdjustmentState {
        WAITING,
        /** By another proposal, before it was agreed. */
        REPLACED,
        SET_ASIDE,
        /** Whether it holds is a matter of days. */
        AGREED,
        ENDED
    }

    /** With words: the reach is that of whose they are, and nobody else's. The latest comes first. */
    record WhoRecovers(AgencyId agency, Reach reach, PageRequest page) implements RecoveryQuery {}

    /** With words, for whose it is. */
    record HowAPlanStands(AgencyId agency, RecoveryPlanId plan) implements RecoveryQuery {}

    /** How many plans somebody has had, with the one that is open. */
    record HowManyPlans(AgencyId agency, PersonId supervisee) implements RecoveryQuery {}

    /** Names the supervisor with whom it is shared if they supervise whose it is today. */
    record WhomPlanConcerns(AgencyId agency, RecoveryPlanId plan) implements RecoveryQuery {}

    /** What those with whom they are shared see. Null for all: supervisee. */
    record WhichPlansAreShared(
            AgencyId agency, Reach reach, @Nullable PersonId supervisee, PageRequest page) implements RecoveryQuery {}

    /** The same of one. */
    record WhatIsSharedOfAPlan(AgencyId agency, RecoveryPlanId plan) implements RecoveryQuery {}

    record Plans(int ever, boolean anyOpen) {}

    record PhaseStep(RecoveryPhase phase, LocalDate since) {}

    /**
     * @param lastDay on which it holds, where it was agreed: another or its end may have come before {@code until}
     * @param closedOn when it was replaced, set aside or ended, by {@code closedBy}, who may have said why
     */
    record AdjustmentView(
            int number,
            PersonRef supervisor,
            PersonId proposedBy,
            LocalDate proposedOn,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable Integer casesAtMost,
            @Nullable Integer highIntensityAtMost,
            @Nullable Integer minutesBetween,
            @Nullable Integer protectedHours,
            @Nullable String words,
            AdjustmentState state,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate closedOn,
            @Nullable PersonId closedBy,
            @Nullable String closingWords) {

        public boolean isOver(LocalDate today) {
            return state == AdjustmentState.AGREED && lastDay != null && lastDay.isBefore(today);
        }

        /** Was agreed on by then, and had not ended before. */
        public boolean stoodOn(LocalDate day) {
            return agreedOn != null && !agreedOn.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
        }

        public boolean isAgreed(LocalDate today) {
            return state == AdjustmentState.AGREED && !isOver(today);
        }
    }

    /** Neither waiting nor agreed: what became of the others. */
    interface Adjusted {

        List<AdjustmentView> adjustments();

        default List<AdjustmentView> earlier(LocalDate today) {
            return adjustments().stream()
                    .filter(each -> each.state() != AdjustmentState.WAITING && !each.isAgreed(today))
                    .toList();
        }
    }

    /** With words: shown to nobody but {@code supervisee}. {@code adjustments}: the latest comes first. */
    record OwnPlan(
            RecoveryPlanId id,
            PersonId supervisee,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            @Nullable PlanEnding ending,
            List<PhaseStep> steps,
            Map<RecoveryPhase, String> words,
            Set<RecoveryPhase> wordsShared,
            @Nullable PersonRef sharedWith,
            @Nullable LocalDate sharedOn,
            List<AdjustmentView> adjustments)
            implements Sensitive, Adjusted {

        public boolean isOpen() {
            return endedOn == null;
        }

        public PhaseStep now() {
            return steps.getLast();
        }

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(supervisee, KindOfData.RECOVERY_PLAN, id.value()));
        }
    }

    /** {@code words} of those phases of which they are shared; adjustments with whom it is shared, and no others. */
    record SharedPlan(
            RecoveryPlanId id,
            PersonRef supervisee,
            PersonRef sharedWith,
            LocalDate sharedOn,
            RecoveryPhase phase,
            LocalDate since,
            Map<RecoveryPhase, String> words,
            List<AdjustmentView> adjustments)
            implements Sensitive, Adjusted {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(supervisee.id(), KindOfData.RECOVERY_PLAN, id.value()));
        }
    }
}
