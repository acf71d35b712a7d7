package org.opensupervision.api.capacity;

import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.capacity.CapacityCommand.WithdrawCapacitySignal;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.stereotype.Component;

/** What pages and programs both do with signals: everybody with their own. */
@Component
class CapacitySignals {

    private final Commands commands;
    private final People people;

    CapacitySignals(Commands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    void signal(Caller caller, CapacityForm form) {
        people.require(caller, caller.person(), Role.SUPERVISEE, "supervisee");
        commands.send(caller, form.toCommand(caller));
    }

    void withdraw(Caller caller, PersonId supervisee) {
        commands.send(caller, new WithdrawCapacitySignal(CapacityId.of(supervisee), caller.agency()));
    }
}
