package org.opensupervision.domain.supportrequests;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.supportrequests.SupportRequestRule.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.CarriedOver;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AcknowledgeRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AnswerRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AskForSupport;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.CarryOverRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.HandOverRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.PassToBackup;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.ResolveRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.WithdrawRequest;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.BackupChosen;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAcknowledged;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAnswered;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestHandedOver;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestPassedToBackup;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestResolved;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestWithdrawn;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class SupportRequest {

    private static final int LONGEST_WORDS = 5_000;

    @AggregateIdentifier
    private SupportRequestId id;

    private @Nullable AgencyId agency;
    private Ask ask;
    private @Nullable LocalDate carriedOverAcknowledgement;
    private @Nullable LocalDate carriedOverResolution;
    private @Nullable LocalDate acknowledgedOn;
    private @Nullable PersonId handedTo;
    private @Nullable BackupChosen backup;
    private boolean passedOn;
    private @Nullable RequestResolved resolved;
    private boolean open;

    @CommandHandlerInterceptor
    void stayInTheAgency(SupportRequestCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SupportRequestId ask(AskForSupport command, BusinessCalendar calendar) {
        REQUEST_IS_NEW.require(agency == null);
        LocalDateTime now = calendar.now(command.agency());
        requireAskable(command.ask(), now.toLocalDate());
        BACKUP_IS_SOMEBODY_ELSE.require(!command.ask().supervisee().equals(command.backup()));
        apply(new SupportRequested(
                command.request(), command.agency(), command.reference(), command.ask(), Origin.ENTERED));
        if (command.backup() != null) {
            apply(new BackupChosen(
                    command.request(),
                    command.agency(),
                    command.backup(),
                    command.ask().urgency().answeredBy(now)));
        }
        return command.request();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CarriedOver carryOver(CarryOverRequest command, BusinessCalendar calendar) {
        if (agency != null) {
            REQUEST_HAS_THE_SAME_CONTENT.require(command.ask().equals(ask)
                    && Objects.equals(command.acknowledgedOn(), carriedOverAcknowledgement)
                    && Objects.equals(command.resolvedOn(), carriedOverResolution));
            return CarriedOver.REPEATED;
        }
        requireInOrder(command, calendar.today(command.agency()));
        apply(new SupportRequested(
                command.request(), command.agency(), command.reference(), command.ask(), Origin.CARRIED_OVER));
        LocalDate acknowledged = command.acknowledgedOn();
        if (acknowledged != null) {
            apply(new RequestAcknowledged(
                    command.request(), command.agency(), null, acknowledged, Origin.CARRIED_OVER));
        }
        LocalDate resolved = command.resolvedOn();
        if (resolved != null) {
            apply(new RequestResolved(
                    command.request(), command.agency(), null, resolved, null, null, Origin.CARRIED_OVER));
        }
        return CarriedOver.ACCEPTED;
    }

    @CommandHandler
    void acknowledge(AcknowledgeRequest command, BusinessCalendar calendar) {
        REQUEST_IS_OPEN.require(open);
        NOT_ACKNOWLEDGED_YET.require(acknowledgedOn == null);
        requireSomebodyElse(command.by());
        acknowledge(command.agency(), command.by(), calendar.today(command.agency()));
    }

    @CommandHandler
    void answer(AnswerRequest command, BusinessCalendar calendar) {
        REQUEST_IS_OPEN.require(open);
        requireSomebodyElse(command.by());
        LocalDate today = calendar.today(command.agency());
        OFFERED_TIME_IS_TO_COME.require(!command.offeredTime().toLocalDate().isBefore(today));
        requireWithinLimit(command.words());
        if (acknowledgedOn == null) {
            acknowledge(command.agency(), command.by(), today);
        }
        apply(new RequestAnswered(
                id, command.agency(), command.by(), ask.supervisee(), command.offeredTime(), command.words()));
    }

    @CommandHandler
    void handOver(HandOverRequest command, BusinessCalendar calendar) {
        REQUEST_IS_OPEN.require(open);
        HANDED_TO_SOMEBODY_ELSE.require(!command.to().equals(command.by())
                && !command.to().equals(ask.supervisee())
                && !command.to().equals(handedTo));
        apply(new RequestHandedOver(
                id, command.agency(), command.by(), command.to(), calendar.today(command.agency())));
    }

    @CommandHandler
    void passToBackup(PassToBackup command, BusinessCalendar calendar) {
        REQUEST_IS_OPEN.require(open);
        NOT_ACKNOWLEDGED_YET.require(acknowledgedOn == null);
        BACKUP_WAS_CHOSEN.require(backup != null);
        NOT_PASSED_ON_YET.require(!passedOn);
        BackupChosen chosen = Objects.requireNonNull(backup);
        HANDED_TO_SOMEBODY_ELSE.require(!chosen.backup().equals(handedTo));
        LocalDateTime now = calendar.now(command.agency());
        PROMISE_IS_OVER.require(!now.isBefore(chosen.answeredBy()));
        apply(new RequestPassedToBackup(id, command.agency(), chosen.backup(), now.toLocalDate()));
    }

    @CommandHandler
    void resolve(ResolveRequest command, BusinessCalendar calendar) {
        boolean saysThatItHelped = resolved != null && resolved.helped() == null && command.helped() != null;
        REQUEST_IS_OPEN.require(open || saysThatItHelped);
        SUPERVISEE_SAYS_WHETHER_IT_HELPED.require(
                command.helped() == null || command.by().equals(ask.supervisee()));
        apply(
                resolved == null
                        ? new RequestResolved(
                                id,
                                command.agency(),
                                command.by(),
                                calendar.today(command.agency()),
                                command.session(),
                                command.helped(),
                                Origin.ENTERED)
                        : helped(resolved, command));
    }

    @CommandHandler
    void withdraw(WithdrawRequest command, BusinessCalendar calendar) {
        REQUEST_IS_OPEN.require(open);
        WITHDRAWN_BY_WHO_ASKED.require(command.by().equals(ask.supervisee()));
        apply(new RequestWithdrawn(id, command.agency(), calendar.today(command.agency())));
    }

    @EventSourcingHandler
    void on(SupportRequestEvent event) {
        switch (event) {
            case SupportRequested e -> {
                id = e.request();
                agency = e.agency();
                ask = e.ask();
                open = true;
            }
            case RequestAcknowledged e -> {
                acknowledgedOn = e.acknowledgedOn();
                carriedOverAcknowledgement =
                        e.origin() == Origin.CARRIED_OVER ? e.acknowledgedOn() : carriedOverAcknowledgement;
            }
            case RequestAnswered _ -> {}
            case RequestHandedOver e -> handedTo = e.to();
            case BackupChosen e -> backup = e;
            case RequestPassedToBackup e -> {
                handedTo = e.backup();
                passedOn = true;
            }
            case RequestResolved e -> {
                open = false;
                resolved = e;
                carriedOverResolution = e.origin() == Origin.CARRIED_OVER ? e.resolvedOn() : carriedOverResolution;
            }
            case RequestWithdrawn _ -> open = false;
        }
    }

    private void acknowledge(AgencyId agency, PersonId by, LocalDate today) {
        apply(new RequestAcknowledged(id, agency, by, today, Origin.ENTERED));
    }

    /** Whoever asked says so after somebody else has resolved it. */
    private static RequestResolved helped(RequestResolved before, ResolveRequest command) {
        return new RequestResolved(
                before.request(),
                before.agency(),
                command.by(),
                before.resolvedOn(),
                before.session() == null ? command.session() : before.session(),
                command.helped(),
                Origin.ENTERED);
    }

    private void requireSomebodyElse(PersonId by) {
        ACKNOWLEDGED_BY_SOMEBODY_ELSE.require(!by.equals(ask.supervisee()));
    }

    private static void requireAskable(Ask ask, LocalDate today) {
        NOT_ASKED_IN_THE_FUTURE.require(!ask.requestedOn().isAfter(today));
        requireWithinLimit(ask.words());
    }

    private static void requireInOrder(CarryOverRequest row, LocalDate today) {
        requireAskable(row.ask(), today);
        LocalDate asked = row.ask().requestedOn();
        LocalDate acknowledged = row.acknowledgedOn();
        LocalDate resolved = row.resolvedOn();
        if (acknowledged != null) {
            ACKNOWLEDGED_NOT_BEFORE_ASKED.require(!acknowledged.isBefore(asked));
            NOT_ACKNOWLEDGED_IN_THE_FUTURE.require(!acknowledged.isAfter(today));
        }
        if (resolved != null) {
            RESOLVED_NOT_BEFORE_ASKED.require(!resolved.isBefore(asked));
            RESOLVED_NOT_BEFORE_ACKNOWLEDGED.require(acknowledged == null || !resolved.isBefore(acknowledged));
            NOT_RESOLVED_IN_THE_FUTURE.require(!resolved.isAfter(today));
        }
    }

    private static void requireWithinLimit(@Nullable String words) {
        WORDS_OF_REQUEST_WITHIN_LIMIT.require(words == null || words.length() <= LONGEST_WORDS);
    }
}
