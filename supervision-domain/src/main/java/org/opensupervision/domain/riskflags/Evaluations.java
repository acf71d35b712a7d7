package org.opensupervision.domain.riskflags;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.riskflags.RiskFlagRule.EVALUATES_FORWARD;
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
import org.opensupervision.domain.riskflags.EvaluationCommand.CompleteEvaluation;
import org.opensupervision.domain.riskflags.EvaluationEvent.EvaluationCompleted;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.EvaluationsId;

/** The evaluations of one agency: after flags have changed as of a day, no earlier day changes them. */
@AggregateRoot
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon reads and writes the id
class Evaluations {

    @AggregateIdentifier
    private EvaluationsId id;

    private @Nullable AgencyId agency;
    private LocalDate flagsChangedAsOf = LocalDate.MIN;

    @CommandHandlerInterceptor
    void stayInTheAgency(EvaluationCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void complete(CompleteEvaluation command) {
        EVALUATES_FORWARD.require(!command.result().asOf().isBefore(flagsChangedAsOf));
        apply(new EvaluationCompleted(command.evaluations(), command.agency(), command.result()));
    }

    @EventSourcingHandler
    void on(EvaluationEvent event) {
        switch (event) {
            case EvaluationCompleted e -> {
                id = e.evaluations();
                agency = e.agency();
                if (e.result().changedFlags()) {
                    flagsChangedAsOf = e.result().asOf();
                }
            }
        }
    }
}
