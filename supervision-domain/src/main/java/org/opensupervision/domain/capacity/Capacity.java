package org.opensupervision.domain.capacity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.capacity.CapacityRule.SIGNALLED_FOR_A_QUARTER_AT_MOST;
import static org.opensupervision.domain.capacity.CapacityRule.SIGNALLED_UNTIL_TODAY_OR_LATER;
import static org.opensupervision.domain.capacity.CapacityRule.SIGNAL_HOLDS_TODAY;
import static org.opensupervision.domain.capacity.CapacityRule.WORDS_OF_SIGNAL_WITHIN_LIMIT;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.capacity.CapacityCommand.SignalCapacity;
import org.opensupervision.domain.capacity.CapacityCommand.WithdrawCapacitySignal;
import org.opensupervision.domain.capacity.CapacityEvent.CapacitySignalWithdrawn;
import org.opensupervision.domain.capacity.CapacityEvent.CapacitySignalled;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.CapacityId;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class Capacity {

    private static final int LONGEST_DAYS = 92;
    private static final int LONGEST_WORDS = 5_000;

    @AggregateIdentifier
    private CapacityId id;

    private @Nullable AgencyId agency;
    private @Nullable LocalDate until;

    @CommandHandlerInterceptor
    void stayInTheAgency(CapacityCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void signal(SignalCapacity command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        SIGNALLED_UNTIL_TODAY_OR_LATER.require(!command.until().isBefore(today));
        SIGNALLED_FOR_A_QUARTER_AT_MOST.require(!command.until().isAfter(today.plusDays(LONGEST_DAYS)));
        WORDS_OF_SIGNAL_WITHIN_LIMIT.require(
                command.words() == null || command.words().length() <= LONGEST_WORDS);
        apply(new CapacitySignalled(
                command.capacity(), command.agency(), command.supervisee(), today, command.until(), command.words()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void withdraw(WithdrawCapacitySignal command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        SIGNAL_HOLDS_TODAY.require(until != null && !until.isBefore(today));
        apply(new CapacitySignalWithdrawn(id, command.agency(), today));
    }

    @EventSourcingHandler
    void on(CapacityEvent event) {
        switch (event) {
            case CapacitySignalled e -> {
                id = e.capacity();
                agency = e.agency();
                until = e.until();
            }
            case CapacitySignalWithdrawn _ -> until = null;
        }
    }
}
