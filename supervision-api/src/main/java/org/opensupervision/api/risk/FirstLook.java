package org.opensupervision.api.risk;

import java.util.Collection;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.riskflags.RiskFlagCommand.SeeFlag;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.projections.burnoutrisk.FlagView;
import org.springframework.stereotype.Component;

/** Whom a flag is about sees it first: when they do, it becomes a fact, and others see it from then on. */
@Component
class FirstLook {

    private final Commands commands;

    FirstLook(Commands commands) {
        this.commands = commands;
    }

    void at(Collection<FlagView> flags, Caller caller) {
        flags.stream()
                .filter(flag -> flag.unseen() && flag.person().id().equals(caller.person()))
                .map(flag ->
                        new SeeFlag(RiskRecordId.of(flag.person().id()), caller.agency(), flag.id(), flag.version()))
                .forEach(seen -> commands.send(caller.person(), seen));
    }
}
