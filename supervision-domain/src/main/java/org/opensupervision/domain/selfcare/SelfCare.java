package org.opensupervision.domain.selfcare;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.selfcare.SelfCareRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.selfcare.SelfCareCommand.*;
import org.opensupervision.domain.selfcare.SelfCareEvent.*;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SelfCareId;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class SelfCare {

    private static final int MONTHS_TO_A_REVIEW = 3;
    private static final int MOST_MONTHS_TO_A_REVIEW = 6;
    private static final int MOST_GOALS = 10;

    @AggregateIdentifier
    private SelfCareId id;

    private @Nullable AgencyId agency;
    private PersonId person;
    private boolean agreed;
    private @Nullable AgreedWords words;
    private final Set<GoalId> open = new HashSet<>();
    private final Set<GoalId> ever = new HashSet<>();
    private @Nullable PersonId partner;
    private boolean accepted;
    private boolean shared;

    @CommandHandlerInterceptor
    void stayInTheAgency(SelfCareCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
        SELF_CARE_IS_AGREED.require(agreed || command instanceof AgreeOnSelfCare);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void agree(AgreeOnSelfCare command, BusinessCalendar calendar) {
        SELF_CARE_WORDS_WITHIN_LIMIT.require(command.words().isWithinLimit());
        NAMED_SIGNS_ARE_OWN.require(
                command.ownSigns().containsAll(command.words().signs()));
        LocalDate today = calendar.today(command.agency());
        if (!agreed) {
            apply(new SelfCareAgreed(
                    command.agreement(),
                    command.agency(),
                    command.person(),
                    command.words(),
                    today,
                    today.plusMonths(MONTHS_TO_A_REVIEW)));
        } else if (!command.words().equals(words)) {
            apply(new AgreedWordsChanged(id, command.agency(), person, command.words(), today));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void set(SetGoal command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        requireGood(command.words(), command.until(), today);
        GOAL_IS_NEW.require(!ever.contains(command.goal()));
        TEN_GOALS_AT_MOST.require(open.size() < MOST_GOALS);
        apply(new GoalSet(id, command.agency(), person, command.goal(), command.words(), command.until(), today));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void change(ChangeGoal command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        GOAL_IS_OPEN.require(open.contains(command.goal()));
        requireGood(command.words(), command.until(), today);
        apply(new GoalChanged(id, command.agency(), person, command.goal(), command.words(), command.until(), today));
    }

    private static void requireGood(GoalWords words, LocalDate until, LocalDate today) {
        GOAL_SAYS_EVERYTHING.require(words.saysEverything());
        GOAL_WITHIN_LIMIT.require(words.isWithinLimit());
        GOAL_IS_FOR_TODAY_OR_LATER.require(!until.isBefore(today));
        GOAL_IS_FOR_A_YEAR_AT_MOST.require(!until.isAfter(today.plusYears(1)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void end(EndGoal command, BusinessCalendar calendar) {
        GOAL_IS_OPEN.require(open.contains(command.goal()));
        apply(new GoalEnded(id, command.agency(), command.goal(), command.end(), calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void ask(AskPartner command, BusinessCalendar calendar) {
        PARTNER_IS_SOMEBODY_ELSE.require(!command.partner().equals(person));
        PARTNER_IS_ASKED_ONCE.require(!command.partner().equals(partner));
        apply(new PartnerAsked(id, command.agency(), person, command.partner(), calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void accept(AcceptAsPartner command, BusinessCalendar calendar) {
        PARTNER_IS_ASKED.require(command.partner().equals(partner));
        PARTNER_HAS_NOT_ANSWERED.require(!accepted);
        apply(new PartnerAccepted(id, command.agency(), command.partner(), calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decline(DeclineAsPartner command, BusinessCalendar calendar) {
        PARTNER_IS_ASKED.require(command.partner().equals(partner));
        apply(new PartnerDeclined(id, command.agency(), command.partner(), calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void letGo(LetPartnerGo command, BusinessCalendar calendar) {
        PARTNER_IS_THERE.require(partner != null);
        apply(new PartnerLetGo(id, command.agency(), whoIsThere(), calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void share(ShareGoals command, BusinessCalendar calendar) {
        PARTNER_HAS_ACCEPTED.require(accepted);
        if (!shared) {
            apply(new GoalsShared(id, command.agency(), whoIsThere(), calendar.today(command.agency())));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void stopSharing(StopSharingGoals command, BusinessCalendar calendar) {
        GOALS_ARE_SHARED.require(shared);
        apply(new GoalsSharedNoMore(id, command.agency(), whoIsThere(), calendar.today(command.agency())));
    }

    private PersonId whoIsThere() {
        return Objects.requireNonNull(partner);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void review(ReviewSelfCare command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        LocalDate next = command.nextReviewOn() == null ? today.plusMonths(MONTHS_TO_A_REVIEW) : command.nextReviewOn();
        REVIEW_WORDS_WITHIN_LIMIT.require(
                AgreedWords.isShort(command.helped()) && AgreedWords.isShort(command.toChange()));
        NEXT_REVIEW_IS_LATER.require(next.isAfter(today));
        NEXT_REVIEW_WITHIN_HALF_A_YEAR.require(!next.isAfter(today.plusMonths(MOST_MONTHS_TO_A_REVIEW)));
        apply(new SelfCareReviewed(id, command.agency(), person, command.helped(), command.toChange(), today, next));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void withdraw(WithdrawSelfCare command, BusinessCalendar calendar) {
        apply(new SelfCareWithdrawn(id, command.agency(), calendar.today(command.agency())));
    }

    @EventSourcingHandler
    void on(SelfCareEvent event) {
        switch (event) {
            case SelfCareAgreed e -> {
                id = e.agreement();
                agency = e.agency();
                person = e.person();
                agreed = true;
                words = e.words();
            }
            case AgreedWordsChanged e -> words = e.words();
            case GoalSet e -> {
                open.add(e.goal());
                ever.add(e.goal());
            }
            case GoalChanged _, SelfCareReviewed _ -> {}
            case GoalEnded e -> open.remove(e.goal());
            case PartnerAsked e -> become(e.partner());
            case PartnerAccepted _ -> accepted = true;
            case PartnerDeclined _, PartnerLetGo _ -> become(null);
            case GoalsShared _ -> shared = true;
            case GoalsSharedNoMore _ -> shared = false;
            case SelfCareWithdrawn _ -> {
                agreed = false;
                words = null;
                open.clear();
                become(null);
            }
        }
    }

    private void become(@Nullable PersonId other) {
        partner = other;
        accepted = false;
        shared = false;
    }
}
