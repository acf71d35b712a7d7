package org.opensupervision.api.risk;

import java.util.Set;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.FlagView;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.springframework.stereotype.Component;

/** What pages and programs both do with flags: with one that the caller sees, as they see it. */
@Component
class DealingWithFlags {

    private final RiskFlagReader flags;
    private final People people;
    private final Commands commands;

    DealingWithFlags(RiskFlagReader flags, People people, Commands commands) {
        this.flags = flags;
        this.people = people;
        this.commands = commands;
    }

    void send(Caller caller, RiskFlagId id, FlagForm form) {
        FlagView flag = flags.ask(new WhyIsFlagged(caller.agency(), id, caller.person()))
                .map(FlagStory::flag)
                .orElseThrow(NotFound::new);
        people.requireNotBeingErased(caller, Set.of(flag.person().id()));
        commands.send(caller, form.toCommand(caller, flag));
    }
}
