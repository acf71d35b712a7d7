package org.opensupervision.domain.riskflags;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FOLLOWS_FORWARD;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowLeaving;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowProfile;
import org.opensupervision.domain.riskflags.RiskFlagCommand.SeeFlag;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagClearedByLeaving;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSeen;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;

/** One supervisee's flags: at most one is open at any time, and none goes back in time. */
@AggregateRoot
@SuppressWarnings("NullAway.Init")
class RiskRecord {

    @AggregateIdentifier
    private RiskRecordId id;

    private @Nullable AgencyId agency;
    private @Nullable RiskFlagId open;
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
        FlagChange change = changeTo(finding.tier());
        RiskFlagId flag = open != null ? open : RiskFlagId.raised(command.supervisee(), finding.asOf());
        switch (change) {
            case RAISED ->
                apply(new RiskFlagRaised(command.record(), flag, command.agency(), command.supervisee(), finding));
            case ESCALATED ->
                apply(new RiskFlagEscalated(command.record(), flag, command.agency(), command.supervisee(), finding));
            case EASED ->
                apply(new RiskFlagEased(command.record(), flag, command.agency(), command.supervisee(), finding));
            case CLEARED ->
                apply(new RiskFlagCleared(command.record(), flag, command.agency(), command.supervisee(), finding));
            case UNCHANGED -> {}
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
                id, open, command.agency(), command.supervisee(), command.model(), command.asOf()));
        return FlagChange.CLEARED;
    }

    /** What has got worse since they looked is yet to be seen. */
    @CommandHandler
    void see(SeeFlag command) {
        if (unseen != null && unseen.isSeenWith(command)) {
            apply(new RiskFlagSeen(id, command.flag(), command.agency(), unseen.supervisee()));
        }
    }

    @EventSourcingHandler
    void on(RiskFlagEvent event, @SequenceNumber long version) {
        id = event.record();
        agency = event.agency();
        switch (event) {
            case RiskFlagRaised e -> worsened(e, e.finding(), version);
            case RiskFlagEscalated e -> worsened(e, e.finding(), version);
            case RiskFlagEased e -> followed(e.flag(), e.finding());
            case RiskFlagCleared e -> followed(null, e.finding());
            case RiskFlagClearedByLeaving e -> {
                open = null;
                tier = Tier.NONE;
                followed = e.asOf();
            }
            case RiskFlagSeen _ -> unseen = null;
        }
    }

    private FlagChange changeTo(Tier next) {
        int step = next.compareTo(tier);
        if (step == 0) {
            return FlagChange.UNCHANGED;
        }
        if (tier == Tier.NONE) {
            return FlagChange.RAISED;
        }
        if (next == Tier.NONE) {
            return FlagChange.CLEARED;
        }
        return step > 0 ? FlagChange.ESCALATED : FlagChange.EASED;
    }

    private void requireForward(LocalDate asOf) {
        FOLLOWS_FORWARD.require(!asOf.isBefore(followed));
    }

    private void worsened(RiskFlagEvent event, Finding finding, long version) {
        followed(event.flag(), finding);
        unseen = new Unseen(event.flag(), event.supervisee(), version);
    }

    private void followed(@Nullable RiskFlagId flag, Finding finding) {
        open = flag;
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
