package org.opensupervision.domain.assignments;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.assignments.AgreementRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.shared.SharedRule.UNCHANGED_SINCE_SEEN;

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
import org.opensupervision.domain.assignments.AgreementCommand.AssignSupervisor;
import org.opensupervision.domain.assignments.AgreementCommand.CarryOverAgreement;
import org.opensupervision.domain.assignments.AgreementCommand.ChangeAgreement;
import org.opensupervision.domain.assignments.AgreementCommand.EndAssignment;
import org.opensupervision.domain.assignments.AgreementEvent.AgreementChanged;
import org.opensupervision.domain.assignments.AgreementEvent.AssignmentEnded;
import org.opensupervision.domain.assignments.AgreementEvent.SupervisorAssigned;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.CarriedOver;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Period;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class Agreement {

    @AggregateIdentifier
    private AgreementId id;

    private @Nullable AgencyId agency;
    private AgreementDetails asAssigned;
    private Period period;
    private AgreementTerms terms;
    private LocalDate termsFrom;
    private long changedAt;

    @CommandHandlerInterceptor
    void stayInTheAgency(AgreementCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AgreementId assign(AssignSupervisor command) {
        AGREEMENT_IS_NEW.require(agency == null);
        assign(command.agreement(), command.agency(), command.details(), Origin.ENTERED);
        return command.agreement();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CarriedOver carryOver(CarryOverAgreement command) {
        if (agency != null) {
            AGREEMENT_HAS_THE_SAME_CONTENT.require(command.details().equals(asAssigned));
            return CarriedOver.REPEATED;
        }
        assign(command.agreement(), command.agency(), command.details(), Origin.CARRIED_OVER);
        return CarriedOver.ACCEPTED;
    }

    @CommandHandler
    void change(ChangeAgreement command) {
        UNCHANGED_SINCE_SEEN.require(command.basedOn() == null || command.basedOn() >= changedAt);
        requireInRange(command.terms());
        AGREEMENT_DIFFERS.require(!command.terms().equals(terms));
        CHANGES_WITHIN_THE_AGREEMENT.require(period.contains(command.from()));
        CHANGES_AFTER_THE_LAST_CHANGE.require(!command.from().isBefore(termsFrom));
        apply(new AgreementChanged(id, command.agency(), command.terms(), command.from()));
    }

    @CommandHandler
    void end(EndAssignment command) {
        ENDS_WITHIN_THE_AGREEMENT.require(
                period.contains(command.lastDay()) && !command.lastDay().equals(period.to()));
        apply(new AssignmentEnded(id, command.agency(), command.lastDay()));
    }

    @EventSourcingHandler
    void on(AgreementEvent event, @SequenceNumber long sequence) {
        changedAt = sequence;
        switch (event) {
            case SupervisorAssigned e -> {
                id = e.agreement();
                agency = e.agency();
                asAssigned = e.details();
                period = asAssigned.period();
                terms = asAssigned.terms();
                termsFrom = period.from();
            }
            case AgreementChanged e -> {
                terms = e.terms();
                termsFrom = e.from();
            }
            case AssignmentEnded e -> period = new Period(period.from(), e.lastDay());
        }
    }

    private static void assign(AgreementId id, AgencyId agency, AgreementDetails details, Origin origin) {
        NOBODY_SUPERVISES_THEMSELVES.require(!details.supervisor().equals(details.supervisee()));
        AGREEMENT_ENDS_NOT_BEFORE_IT_BEGINS.require(details.period().endsNotBeforeItBegins());
        requireInRange(details.terms());
        apply(new SupervisorAssigned(id, agency, details, origin));
    }

    private static void requireInRange(AgreementTerms terms) {
        CADENCE_IN_RANGE.require(terms.cadenceInRange());
        AGREED_MINUTES_IN_RANGE.require(terms.agreedMinutesInRange());
    }
}
