package org.opensupervision.api.recovery;

import java.util.Set;
import org.opensupervision.api.recovery.RecoveryForm.AdjustmentForm;
import org.opensupervision.api.recovery.RecoveryForm.ClosingForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.AgreeToAdjustment;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.SetAdjustmentAside;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.recovery.RecoveryQuery.WhomPlanConcerns;
import org.opensupervision.projections.recovery.RecoveryReader;
import org.springframework.stereotype.Component;

/** What pages and programs both do with adjustments: the two whose they are. */
@Component
class Adjustments {

    private final Commands commands;
    private final People people;
    private final RecoveryReader reader;

    Adjustments(Commands commands, People people, RecoveryReader reader) {
        this.commands = commands;
        this.people = people;
        this.reader = reader;
    }

    void propose(Caller caller, RecoveryPlanId plan, AdjustmentForm form) {
        people.requireNotBeingErased(caller, about(caller, plan));
        commands.send(caller, form.toCommand(caller, plan));
    }

    void agree(Caller caller, RecoveryPlanId plan, int number) {
        commands.send(caller, new AgreeToAdjustment(plan, caller.agency(), caller.person(), number));
    }

    void setAside(Caller caller, RecoveryPlanId plan, int number) {
        commands.send(caller, new SetAdjustmentAside(plan, caller.agency(), caller.person(), number));
    }

    void end(Caller caller, RecoveryPlanId plan, int number, ClosingForm form) {
        people.requireNotBeingErased(caller, about(caller, plan));
        commands.send(caller, form.toCommand(caller, plan, number));
    }

    boolean isOf(Caller caller, RecoveryPlanId plan) {
        return about(caller, plan).contains(caller.person());
    }

    private Set<PersonId> about(Caller caller, RecoveryPlanId plan) {
        return reader.ask(new WhomPlanConcerns(caller.agency(), plan))
                .map(Concern::about)
                .orElse(Set.of());
    }
}
