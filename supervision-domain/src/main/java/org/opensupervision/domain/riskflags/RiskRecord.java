package org.opensupervision.domain.riskflags;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.riskflags.RiskFlagRule.CONTESTED_BY_ITS_SUPERVISEE;
import static org.opensupervision.domain.riskflags.RiskFlagRule.CONTEST_SAYS_WHY;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FLAG_ACKNOWLEDGED_ONCE;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FLAG_IS_OPEN;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FLAG_SET_ASIDE_ONCE;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FOLLOWS_FORWARD;
import static org.opensupervision.domain.riskflags.RiskFlagRule.OTHERS_DEAL_WITH_FLAG;
import static org.opensupervision.domain.riskflags.RiskFlagRule.OTHER_ACTION_SAYS_WHAT;
import static org.opensupervision.domain.riskflags.RiskFlagRule.SNOOZE_SAYS_WHY;
import static org.opensupervision.domain.riskflags.RiskFlagRule.WORDS_ABOUT_FLAG_WITHIN_LIMIT;
import static org.opensupervision.domain.riskflags.SetAside.SNOOZED_DAYS;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.RiskFlagCommand.AcknowledgeFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.ActOnFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.ContestFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.DismissFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowLeaving;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowProfile;
import org.opensupervision.domain.riskflags.RiskFlagCommand.SeeFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.SnoozeFlag;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagAcknowledged;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagActedOn;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagClearedByLeaving;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagContested;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagDismissed;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagPersisted;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagReturned;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSeen;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSnoozed;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;

/** One supervisee's flags: at most one is open at any time, and none goes back in time. */
@AggregateRoot
@SuppressWarnings("NullAway.Init")
class RiskRecord {

    private static final int LONGEST_WORDS = 5_000;

    @AggregateIdentifier
    private RiskRecordId id;

    private @Nullable AgencyId agency;
    private @Nullable OpenFlag open;
    private @Nullable SetAside lastSetAside;
    private Tier tier = Tier.NONE;
    private LocalDate followed = LocalDate.MIN;
    private @Nullable Unseen unseen;

    @CommandHandlerInterceptor
    void stayInTheAgency(RiskFlagCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FlagChange follow(FollowProfile command) {
        Finding finding = command.finding();
        requireForward(finding.asOf());
        FlagChange change = changeTo(finding);
        RiskFlagId flag = open != null ? open.id() : RiskFlagId.raised(command.supervisee(), finding.asOf());
        switch (change) {
            case RAISED ->
                apply(new RiskFlagRaised(command.record(), flag, command.agency(), command.supervisee(), finding));
            case ESCALATED ->
                apply(new RiskFlagEscalated(command.record(), flag, command.agency(), command.supervisee(), finding));
            case EASED ->
                apply(new RiskFlagEased(command.record(), flag, command.agency(), command.supervisee(), finding));
            case CLEARED ->
                apply(new RiskFlagCleared(command.record(), flag, command.agency(), command.supervisee(), finding));
            case RETURNED ->
                apply(new RiskFlagReturned(command.record(), flag, command.agency(), command.supervisee(), finding));
            case UNCHANGED -> {}
        }
        if (open != null && open.isFoundToPersistBy(finding)) {
            apply(new RiskFlagPersisted(command.record(), flag, command.agency(), command.supervisee(), finding));
        }
        return change;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FlagChange follow(FollowLeaving command) {
        if (open == null) {
            return FlagChange.UNCHANGED;
        }
        requireForward(command.asOf());
        apply(new RiskFlagClearedByLeaving(
                id, open.id(), command.agency(), command.supervisee(), command.model(), command.asOf()));
        return FlagChange.CLEARED;
    }

    /** What has got worse since they looked is yet to be seen. */
    @CommandHandler
    void see(SeeFlag command) {
        if (unseen != null && unseen.isSeenWith(command)) {
            apply(new RiskFlagSeen(id, command.flag(), command.agency(), unseen.supervisee()));
        }
    }

    @CommandHandler
    void acknowledge(AcknowledgeFlag command, BusinessCalendar calendar) {
        OpenFlag flag = dealtWith(command.flag(), command.by(), command.words());
        FLAG_ACKNOWLEDGED_ONCE.require(!flag.isAcknowledgedBy(command.by()));
        apply(new RiskFlagAcknowledged(
                id,
                flag.id(),
                command.agency(),
                flag.supervisee(),
                command.by(),
                calendar.today(command.agency()),
                command.words()));
    }

    @CommandHandler
    void actOn(ActOnFlag command, BusinessCalendar calendar) {
        OpenFlag flag = dealtWith(command.flag(), command.by(), command.words());
        OTHER_ACTION_SAYS_WHAT.require(command.action() != FlagAction.OTHER || says(command.words()));
        apply(new RiskFlagActedOn(
                id,
                flag.id(),
                command.agency(),
                flag.supervisee(),
                command.by(),
                calendar.today(command.agency()),
                command.action(),
                command.words()));
    }

    /** One that is snoozed may be dismissed as well. */
    @CommandHandler
    void dismiss(DismissFlag command, BusinessCalendar calendar) {
        OpenFlag flag = dealtWith(command.flag(), command.by(), command.words());
        FLAG_SET_ASIDE_ONCE.require(!flag.isDismissed());
        apply(new RiskFlagDismissed(
                id,
                flag.id(),
                command.agency(),
                flag.supervisee(),
                command.by(),
                calendar.today(command.agency()),
                command.version(),
                command.reason(),
                command.words()));
    }

    @CommandHandler
    void snooze(SnoozeFlag command, BusinessCalendar calendar) {
        OpenFlag flag = dealtWith(command.flag(), command.by(), command.words());
        SNOOZE_SAYS_WHY.require(says(command.words()));
        FLAG_SET_ASIDE_ONCE.require(!flag.isSetAside());
        LocalDate today = calendar.today(command.agency());
        apply(new RiskFlagSnoozed(
                id,
                flag.id(),
                command.agency(),
                flag.supervisee(),
                command.by(),
                today,
                today.plusDays(SNOOZED_DAYS),
                command.version(),
                command.words()));
    }

    @CommandHandler
    void contest(ContestFlag command, BusinessCalendar calendar) {
        OpenFlag flag = requireOpen(command.flag());
        CONTESTED_BY_ITS_SUPERVISEE.require(command.by().equals(flag.supervisee()));
        CONTEST_SAYS_WHY.require(says(command.words()));
        requireShort(command.words());
        apply(new RiskFlagContested(
                id, flag.id(), command.agency(), flag.supervisee(), calendar.today(command.agency()), command.words()));
    }

    @EventSourcingHandler
    void on(RiskFlagEvent event, @SequenceNumber long version) {
        id = event.record();
        agency = event.agency();
        switch (event) {
            case RiskFlagRaised e -> {
                open = new OpenFlag(e.flag(), e.supervisee(), lastSetAside);
                worsened(e, e.finding(), version);
            }
            case RiskFlagEscalated e -> worsened(e, e.finding(), version);
            case RiskFlagEased e -> {
                inOpen().changed(e.finding(), version);
                followed(e.finding());
            }
            case RiskFlagCleared e -> {
                lastSetAside = open == null ? null : open.setAside();
                open = null;
                followed(e.finding());
            }
            case RiskFlagClearedByLeaving e -> {
                lastSetAside = null;
                open = null;
                tier = Tier.NONE;
                followed = e.asOf();
            }
            case RiskFlagSeen _ -> unseen = null;
            case RiskFlagPersisted _ -> inOpen().persisted();
            case RiskFlagReturned e -> {
                inOpen().worsened(e.finding(), version);
                unseen = new Unseen(e.flag(), e.supervisee(), version);
            }
            case RiskFlagAcknowledged e -> inOpen().acknowledged(e);
            case RiskFlagActedOn _ -> {}
            case RiskFlagDismissed e -> inOpen().setAside(e);
            case RiskFlagSnoozed e -> inOpen().setAside(e);
            case RiskFlagContested _ -> {}
        }
    }

    private FlagChange changeTo(Finding finding) {
        int step = finding.tier().compareTo(tier);
        if (step == 0) {
            return open != null && open.returnsOn(finding) ? FlagChange.RETURNED : FlagChange.UNCHANGED;
        }
        if (tier == Tier.NONE) {
            return FlagChange.RAISED;
        }
        if (finding.tier() == Tier.NONE) {
            return FlagChange.CLEARED;
        }
        return step > 0 ? FlagChange.ESCALATED : FlagChange.EASED;
    }

    private void requireForward(LocalDate asOf) {
        FOLLOWS_FORWARD.require(!asOf.isBefore(followed));
    }

    private OpenFlag requireOpen(RiskFlagId flag) {
        FLAG_IS_OPEN.require(open != null && open.is(flag));
        return inOpen();
    }

    private OpenFlag dealtWith(RiskFlagId flag, PersonId by, @Nullable String words) {
        OpenFlag found = requireOpen(flag);
        OTHERS_DEAL_WITH_FLAG.require(!by.equals(found.supervisee()));
        requireShort(words);
        return found;
    }

    private static boolean says(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    private static void requireShort(@Nullable String words) {
        WORDS_ABOUT_FLAG_WITHIN_LIMIT.require(words == null || words.length() <= LONGEST_WORDS);
    }

    private OpenFlag inOpen() {
        return Objects.requireNonNull(open);
    }

    private void worsened(RiskFlagEvent event, Finding finding, long version) {
        inOpen().worsened(finding, version);
        followed(finding);
        unseen = new Unseen(event.flag(), event.supervisee(), version);
    }

    private void followed(Finding finding) {
        tier = finding.tier();
        followed = finding.asOf();
    }

    /** A flag that was raised or escalated, with the version since which it stands so. */
    private record Unseen(RiskFlagId flag, PersonId supervisee, long since) {

        boolean isSeenWith(SeeFlag command) {
            return flag.equals(command.flag()) && since <= command.version();
        }
    }
}
