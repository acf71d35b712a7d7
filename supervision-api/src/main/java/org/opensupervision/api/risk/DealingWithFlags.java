package org.opensupervision.api.risk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.opensupervision.api.risk.FlagForm.ContestForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagView;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.stereotype.Component;

/** What pages and programs both do with flags: with one that the caller sees, as they see it. */
@Component
class DealingWithFlags {

    private final RiskFlagReader flags;
    private final AssignmentsReader assignments;
    private final People people;
    private final Commands commands;
    private final Notices notices;
    private final BusinessCalendar calendar;

    DealingWithFlags(
            RiskFlagReader flags,
            AssignmentsReader assignments,
            People people,
            Commands commands,
            Notices notices,
            BusinessCalendar calendar) {
        this.flags = flags;
        this.assignments = assignments;
        this.people = people;
        this.commands = commands;
        this.notices = notices;
        this.calendar = calendar;
    }

    /** Whom it is about is told that something was done. */
    void deal(Caller caller, RiskFlagId id, FlagForm form) {
        FlagView flag = send(caller, id, form);
        notices.tell(
                caller.agency(),
                flag.person().id(),
                Notice.of(KindOfNotice.FLAG_DEALT_WITH, flag.id().value()));
    }

    /** Their supervisors of today are told, who read the words. */
    void contest(Caller caller, RiskFlagId id, ContestForm form) {
        FlagView flag = send(caller, id, form);
        notices.tell(
                caller.agency(),
                supervisorsOf(caller, flag),
                Notice.of(KindOfNotice.FLAG_CONTESTED, flag.id().value()));
    }

    private FlagView send(Caller caller, RiskFlagId id, FlagForm form) {
        FlagView flag = flags.ask(new WhyIsFlagged(caller.agency(), id, caller.person()))
                .map(FlagStory::flag)
                .orElseThrow(NotFound::new);
        people.requireNotBeingErased(caller, Set.of(flag.person().id()));
        commands.send(caller, form.toCommand(caller, flag));
        return flag;
    }

    private Collection<PersonId> supervisorsOf(Caller caller, FlagView flag) {
        PersonId supervisee = flag.person().id();
        return assignments
                .ask(new WhoSupervisesThese(caller.agency(), List.of(supervisee), calendar.today(caller.agency())))
                .getOrDefault(supervisee, List.of())
                .stream()
                .map(PersonRef::id)
                .toList();
    }
}
