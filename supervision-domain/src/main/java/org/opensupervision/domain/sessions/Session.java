package org.opensupervision.domain.sessions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.sessions.SessionRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.shared.SharedRule.UNCHANGED_SINCE_SEEN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionCommand.AmendSession;
import org.opensupervision.domain.sessions.SessionCommand.CancelSession;
import org.opensupervision.domain.sessions.SessionCommand.CarryOverRating;
import org.opensupervision.domain.sessions.SessionCommand.CarryOverSession;
import org.opensupervision.domain.sessions.SessionCommand.ConfirmSession;
import org.opensupervision.domain.sessions.SessionCommand.DisputeSession;
import org.opensupervision.domain.sessions.SessionCommand.RateSession;
import org.opensupervision.domain.sessions.SessionCommand.RecordSession;
import org.opensupervision.domain.sessions.SessionCommand.SignSession;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionCancelled;
import org.opensupervision.domain.sessions.SessionEvent.SessionConfirmed;
import org.opensupervision.domain.sessions.SessionEvent.SessionDisputed;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionEvent.SessionSigned;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.CarriedOver;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class Session {

    @AggregateIdentifier
    private SessionId id;

    private @Nullable AgencyId agency;
    private SessionRecorded asRecorded;
    private @Nullable LocalDate carriedOverSignature;
    private SessionContent content;
    private boolean cancelled;
    private boolean signed;
    private final Set<PersonId> confirmed = new HashSet<>();
    private final Set<PersonId> disputed = new HashSet<>();
    private final Map<PersonId, Rating> ratings = new HashMap<>();
    private long changedAt;

    @CommandHandlerInterceptor
    void stayInTheAgency(SessionCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SessionId write(RecordSession command, BusinessCalendar calendar) {
        SESSION_IS_NEW.require(agency == null);
        new RecordPolicy(command.supervisor(), calendar.today(command.agency())).require(command.content());
        apply(new SessionRecorded(
                command.session(),
                command.agency(),
                command.reference(),
                command.supervisor(),
                command.content(),
                Origin.ENTERED));
        return command.session();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CarriedOver carryOver(CarryOverSession command, BusinessCalendar calendar) {
        if (agency != null) {
            SESSION_HAS_THE_SAME_CONTENT.require(command.supervisor().equals(asRecorded.supervisor())
                    && command.content().equals(asRecorded.content())
                    && Objects.equals(command.signedOn(), carriedOverSignature));
            return CarriedOver.REPEATED;
        }
        LocalDate today = calendar.today(command.agency());
        new RecordPolicy(command.supervisor(), today).require(command.content());
        LocalDate signedOn = command.signedOn();
        if (signedOn != null) {
            requireSignable(command.content(), signedOn, today);
        }
        apply(new SessionRecorded(
                command.session(),
                command.agency(),
                command.reference(),
                command.supervisor(),
                command.content(),
                Origin.CARRIED_OVER));
        if (signedOn != null) {
            apply(new SessionSigned(
                    command.session(), command.agency(), command.supervisor(), signedOn, Origin.CARRIED_OVER));
        }
        return CarriedOver.ACCEPTED;
    }

    @CommandHandler
    void sign(SignSession command, BusinessCalendar calendar) {
        requireSeen(command.basedOn());
        SIGNED_BY_ITS_SUPERVISOR.require(command.by().equals(asRecorded.supervisor()));
        HELD_TO_BE_SIGNED.require(!cancelled);
        NOT_SIGNED_YET.require(!signed);
        LocalDate today = calendar.today(command.agency());
        requireSignable(content, today, today);
        apply(new SessionSigned(id, command.agency(), command.by(), today, Origin.ENTERED));
    }

    @CommandHandler
    void confirm(ConfirmSession command, BusinessCalendar calendar) {
        requireAnswerable(command.by());
        NOT_CONFIRMED_YET.require(!confirmed.contains(command.by()));
        apply(new SessionConfirmed(id, command.agency(), command.by(), calendar.today(command.agency())));
    }

    @CommandHandler
    void dispute(DisputeSession command, BusinessCalendar calendar) {
        requireAnswerable(command.by());
        NOT_DISPUTED_YET.require(!disputed.contains(command.by()));
        DISPUTE_HAS_A_REASON.require(!command.reason().isBlank());
        apply(new SessionDisputed(
                id, command.agency(), command.by(), calendar.today(command.agency()), command.reason()));
    }

    @CommandHandler
    void amend(AmendSession command, BusinessCalendar calendar) {
        requireSeen(command.basedOn());
        AMENDMENT_HAS_A_REASON.require(!command.reason().isBlank());
        AMENDMENT_CHANGES_SOMETHING.require(cancelled || !command.content().equals(content));
        LocalDate today = calendar.today(command.agency());
        new RecordPolicy(asRecorded.supervisor(), today).require(command.content());
        requireRatingsStillFit(command.content());
        apply(new SessionAmended(id, command.agency(), command.by(), today, command.content(), command.reason()));
    }

    @CommandHandler
    void cancel(CancelSession command, BusinessCalendar calendar) {
        requireSeen(command.basedOn());
        CANCELLATION_HAS_A_REASON.require(!command.reason().isBlank());
        HELD_TO_BE_CANCELLED.require(content.held() && !cancelled);
        SIGNED_RECORDS_ARE_AMENDED.require(!signed);
        WHAT_WAS_RATED_WAS_HELD.require(ratings.isEmpty());
        LocalDate today = calendar.today(command.agency());
        apply(new SessionCancelled(id, command.agency(), command.by(), today, content.supervisees(), command.reason()));
    }

    @CommandHandler
    void rate(RateSession command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        RATED_ONCE.require(!ratings.containsKey(command.by()));
        rate(
                command.by(),
                new Rating(command.adequacy(), command.overall(), today, command.words()),
                today,
                Origin.ENTERED);
    }

    @CommandHandler
    CarriedOver carryOver(CarryOverRating command, BusinessCalendar calendar) {
        if (ratings.containsKey(command.supervisee())) {
            RATING_HAS_THE_SAME_CONTENT.require(command.rating().equals(ratings.get(command.supervisee())));
            return CarriedOver.REPEATED;
        }
        rate(command.supervisee(), command.rating(), calendar.today(command.agency()), Origin.CARRIED_OVER);
        return CarriedOver.ACCEPTED;
    }

    @EventSourcingHandler
    void on(SessionEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case SessionRecorded e -> {
                id = e.session();
                agency = e.agency();
                asRecorded = e;
                content = e.content();
            }
            case SessionSigned e -> {
                changedAt = sequence;
                signed = true;
                carriedOverSignature = e.origin() == Origin.CARRIED_OVER ? e.signedOn() : carriedOverSignature;
            }
            case SessionConfirmed e -> {
                confirmed.add(e.supervisee());
                disputed.remove(e.supervisee());
            }
            case SessionDisputed e -> {
                disputed.add(e.supervisee());
                confirmed.remove(e.supervisee());
            }
            case SessionAmended e -> {
                content = e.content();
                cancelled = false;
                changedAt = sequence;
                askAgain();
            }
            case SessionCancelled _ -> {
                cancelled = true;
                changedAt = sequence;
                askAgain();
            }
            case SessionRated e -> ratings.put(e.supervisee(), e.rating());
        }
    }

    private void askAgain() {
        signed = false;
        confirmed.clear();
        disputed.clear();
    }

    private void rate(PersonId supervisee, Rating rating, LocalDate today, Origin origin) {
        HELD_TO_BE_RATED.require(content.held() && !cancelled);
        RATED_BY_WHO_ATTENDED.require(content.supervisees().contains(supervisee));
        ADEQUACY_FROM_0_TO_10.require(rating.adequacy().inRange());
        OVERALL_FROM_0_TO_10.require(rating.overallInRange());
        RATED_AFTER_IT_WAS_HELD.require(!rating.ratedOn().isBefore(content.on()));
        NOT_RATED_IN_THE_FUTURE.require(!rating.ratedOn().isAfter(today));
        apply(new SessionRated(id, Objects.requireNonNull(agency), supervisee, rating, origin));
    }

    private void requireAnswerable(PersonId supervisee) {
        HELD_TO_BE_CONFIRMED.require(content.held() && !cancelled);
        ANSWERED_BY_WHO_ATTENDED.require(content.supervisees().contains(supervisee));
    }

    private void requireRatingsStillFit(SessionContent amended) {
        WHAT_WAS_RATED_WAS_HELD.require(ratings.isEmpty() || amended.held());
        WHO_RATED_ATTENDED.require(amended.supervisees().containsAll(ratings.keySet()));
        RATED_NOT_BEFORE_HELD.require(
                ratings.values().stream().noneMatch(rating -> rating.ratedOn().isBefore(amended.on())));
    }

    private void requireSeen(@Nullable Long basedOn) {
        UNCHANGED_SINCE_SEEN.require(basedOn == null || basedOn >= changedAt);
    }

    private static void requireSignable(SessionContent content, LocalDate signedOn, LocalDate today) {
        HELD_TO_BE_SIGNED.require(content.held());
        SIGNED_NOT_BEFORE_HELD.require(!signedOn.isBefore(content.on()));
        NOT_SIGNED_IN_THE_FUTURE.require(!signedOn.isAfter(today));
    }
}
