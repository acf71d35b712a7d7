package org.opensupervision.domain.recovery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.recovery.RecoveryPlanRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.recovery.AdjustmentsOfPlan.Proposal;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.*;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.*;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.domain.shared.Rejected;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class RecoveryPlan {

    private static final int LONGEST_WORDS = 5_000;
    private static final int HALF_A_YEAR = 183;

    @AggregateIdentifier
    private RecoveryPlanId id;

    private @Nullable AgencyId agency;
    private PersonId supervisee;
    private @Nullable RecoveryPhase phase;
    private boolean open;
    private @Nullable PersonId sharedWith;
    private final Set<RecoveryPhase> wordsShared = EnumSet.noneOf(RecoveryPhase.class);
    private final AdjustmentsOfPlan adjustments = new AdjustmentsOfPlan();

    @CommandHandlerInterceptor
    void stayInTheAgency(RecoveryPlanCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void begin(BeginRecoveryPlan command, BusinessCalendar calendar) {
        NO_PLAN_IS_OPEN.require(agency == null);
        apply(new RecoveryPlanBegun(
                command.plan(),
                command.agency(),
                command.supervisee(),
                calendar.today(command.agency()),
                command.phase()));
    }

    @CommandHandler
    void describe(DescribePhase command) {
        PLAN_IS_OPEN.require(open);
        requireWithinLimit(command.words());
        apply(new PhaseDescribed(id, command.agency(), supervisee, command.phase(), command.words()));
    }

    @CommandHandler
    void enter(EnterPhase command, BusinessCalendar calendar) {
        PLAN_IS_OPEN.require(open);
        if (phase != command.phase()) {
            apply(new PhaseEntered(
                    id, command.agency(), supervisee, command.phase(), calendar.today(command.agency())));
        }
    }

    @CommandHandler
    void end(EndRecoveryPlan command, BusinessCalendar calendar) {
        PLAN_IS_OPEN.require(open);
        LocalDate today = calendar.today(command.agency());
        if (sharedWith != null) {
            keepPrivate(command.agency(), today);
        }
        apply(new RecoveryPlanEnded(id, command.agency(), supervisee, today, command.ending()));
    }

    @CommandHandler
    void share(SharePlan command, BusinessCalendar calendar) {
        PLAN_IS_OPEN.require(open);
        PLAN_IS_SHARED_WITH_SOMEBODY_ELSE.require(!command.supervisor().equals(supervisee));
        if (command.supervisor().equals(sharedWith)) {
            return;
        }
        LocalDate today = calendar.today(command.agency());
        if (sharedWith != null) {
            keepPrivate(command.agency(), today);
        }
        apply(new PlanShared(id, command.agency(), supervisee, command.supervisor(), today));
    }

    @CommandHandler
    void keepPrivate(KeepPlanPrivate command, BusinessCalendar calendar) {
        PLAN_IS_SHARED.require(command.supervisor().equals(sharedWith));
        keepPrivate(command.agency(), calendar.today(command.agency()));
    }

    /** What two have agreed on lasts as long as both see it. */
    private void keepPrivate(AgencyId here, LocalDate today) {
        Proposal waiting = adjustments.waiting();
        if (waiting != null) {
            apply(new AdjustmentSetAside(id, here, supervisee, waiting.number(), supervisee, today));
        }
        Proposal agreed = adjustments.agreed(today);
        if (agreed != null) {
            apply(new AdjustmentEnded(
                    id, here, supervisee, agreed.supervisor(), agreed.number(), supervisee, today, null));
        }
        apply(new PlanKeptPrivate(id, here, supervisee, today));
    }

    @CommandHandler
    void shareWords(ShareWordsOfPhase command, BusinessCalendar calendar) {
        PLAN_IS_SHARED.require(sharedWith != null);
        if (!wordsShared.contains(command.phase())) {
            apply(new WordsOfPhaseShared(
                    id, command.agency(), supervisee, command.phase(), calendar.today(command.agency())));
        }
    }

    @CommandHandler
    void keepWordsPrivate(KeepWordsOfPhasePrivate command, BusinessCalendar calendar) {
        if (wordsShared.contains(command.phase())) {
            apply(new WordsOfPhaseKeptPrivate(
                    id, command.agency(), supervisee, command.phase(), calendar.today(command.agency())));
        }
    }

    @CommandHandler
    void propose(ProposeAdjustment command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        PersonId supervisor = requireOneOfTheTwo(command.by());
        AdjustmentTerms terms = command.terms();
        ADJUSTMENT_SAYS_SOMETHING.require(terms.sayAnything() || command.words() != null);
        ADJUSTMENT_WITHIN_LIMITS.require(terms.areWithinLimits());
        ADJUSTMENT_FROM_TODAY_OR_LATER.require(!terms.from().isBefore(today));
        DAYS_OF_ADJUSTMENT_IN_ORDER.require(terms.areInOrder());
        ADJUSTMENT_ENDS_OR_IS_REVIEWED.require(terms.areLookedAtBy(terms.from().plusDays(HALF_A_YEAR)));
        requireWithinLimit(command.words());
        apply(new AdjustmentProposed(
                id,
                command.agency(),
                supervisee,
                supervisor,
                adjustments.nextNumber(),
                command.by(),
                today,
                terms,
                command.words()));
    }

    @CommandHandler
    void agree(AgreeToAdjustment command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        PersonId supervisor = requireOneOfTheTwo(command.by());
        adjustments.requireAgreeable(command.number(), command.by(), today);
        apply(new AdjustmentAgreed(
                id, command.agency(), supervisee, supervisor, command.number(), command.by(), today));
    }

    @CommandHandler
    void setAside(SetAdjustmentAside command, BusinessCalendar calendar) {
        requireOneOfTheTwo(command.by());
        adjustments.requireWaiting(command.number());
        apply(new AdjustmentSetAside(
                id, command.agency(), supervisee, command.number(), command.by(), calendar.today(command.agency())));
    }

    @CommandHandler
    void endAdjustment(EndAdjustment command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        PersonId supervisor = requireOneOfTheTwo(command.by());
        adjustments.requireAgreed(command.number(), today);
        ADJUSTMENT_ENDED_WITH_WORDS.require(!command.words().isBlank());
        requireWithinLimit(command.words());
        apply(new AdjustmentEnded(
                id, command.agency(), supervisee, supervisor, command.number(), command.by(), today, command.words()));
    }

    private PersonId requireOneOfTheTwo(PersonId by) {
        PersonId supervisor = sharedWith;
        if (supervisor == null) {
            throw new Rejected(PLAN_IS_SHARED);
        }
        ADJUSTED_BY_ONE_OF_THE_TWO.require(by.equals(supervisee) || by.equals(supervisor));
        return supervisor;
    }

    private static void requireWithinLimit(@Nullable String words) {
        WORDS_OF_PLAN_WITHIN_LIMIT.require(words == null || words.length() <= LONGEST_WORDS);
    }

    @EventSourcingHandler
    void on(RecoveryPlanEvent event) {
        switch (event) {
            case RecoveryPlanBegun e -> {
                id = e.plan();
                agency = e.agency();
                supervisee = e.supervisee();
                phase = e.phase();
                open = true;
            }
            case PhaseDescribed _ -> {}
            case PhaseEntered e -> phase = e.phase();
            case RecoveryPlanEnded _ -> open = false;
            case PlanShared e -> sharedWith = e.supervisor();
            case PlanKeptPrivate _ -> {
                sharedWith = null;
                wordsShared.clear();
            }
            case WordsOfPhaseShared e -> wordsShared.add(e.phase());
            case WordsOfPhaseKeptPrivate e -> wordsShared.remove(e.phase());
            case AdjustmentProposed e -> adjustments.proposed(e);
            case AdjustmentAgreed _ -> adjustments.agreed();
            case AdjustmentSetAside _ -> adjustments.setAside();
            case AdjustmentEnded _ -> adjustments.ended();
        }
    }
}
