package org.opensupervision.domain.riskflags;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.riskflags.RiskFlagRule.EVALUATES_FORWARD;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.opensupervision.domain.riskflags.EvaluationCommand.CompleteEvaluation;
import org.opensupervision.domain.riskflags.EvaluationEvent.EvaluationCompleted;
import org.opensupervision.domain.shared.EvaluationsId;

/** The evaluations of one agency: after flags have changed as of a day, no earlier day changes them. */
@AggregateRoot
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon reads and writes the id
class Evaluations {

    @AggregateIdentifier
    private EvaluationsId id;

    private LocalDate flagsChangedAsOf = LocalDate.MIN;

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
                if (e.result().changedFlags()) {
                    flagsChangedAsOf = e.result().asOf();
                }
            }
        }
    }
}
