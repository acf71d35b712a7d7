package org.opensupervision.api.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.people.PersonForm.JoinForm;
import org.opensupervision.api.people.PersonForm.RoleForm;
import org.opensupervision.api.people.PersonForm.TeamMoveForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.people.PersonCommand.RevokeRole;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.stereotype.Component;

/** What an administrator asks for about people that needs more than a form. */
@Component
class Personnel {

    private final Commands commands;
    private final People people;
    private final BusinessCalendar calendar;

    Personnel(Commands commands, People people, BusinessCalendar calendar) {
        this.commands = commands;
        this.people = people;
        this.calendar = calendar;
    }

    PersonId join(Caller caller, JoinForm form) {
        if (form.teamId() != null) {
            people.requireOpenTeam(caller, form.teamId(), "teamId");
        }
        PersonId person = PersonId.referredTo(caller.agency(), form.reference().strip());
        commands.send(
                caller,
                form.toCommand(caller, person, calendar.today(caller.agency())),
                Answered.created("/api/people", person));
        return person;
    }

    void grant(Caller caller, PersonId person, RoleForm form) {
        commands.send(caller, form.toCommand(caller, person, calendar.today(caller.agency())));
    }

    void revoke(Caller caller, PersonId person, Role role, @Nullable LocalDate lastDay) {
        LocalDate day = lastDay == null ? calendar.today(caller.agency()) : lastDay;
        commands.send(caller, new RevokeRole(person, caller.agency(), role, day));
    }

    void move(Caller caller, PersonId person, TeamMoveForm form) {
        people.requireOpenTeam(caller, form.teamId(), "teamId");
        commands.send(caller, form.toCommand(caller, person));
    }
}
