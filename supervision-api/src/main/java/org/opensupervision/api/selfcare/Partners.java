package org.opensupervision.api.selfcare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.opensupervision.api.selfcare.SelfCareForm.PartnerForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.selfcare.SelfCareCommand.AcceptAsPartner;
import org.opensupervision.domain.selfcare.SelfCareCommand.DeclineAsPartner;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.projections.directory.DirectoryQuery.EmploymentView;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.selfcare.SelfCareQuery.Accompanied;
import org.opensupervision.projections.selfcare.SelfCareQuery.WhoChoseAsPartner;
import org.opensupervision.projections.selfcare.SelfCareReader;
import org.springframework.stereotype.Component;

/** Who can be a partner, and what somebody who was asked answers. Whoever was not asked learns of no agreement. */
@Component
class Partners {

    private static final String FIELD = "personId";

    private final Commands commands;
    private final People people;
    private final DirectoryReader directory;
    private final SelfCareReader reader;
    private final BusinessCalendar calendar;

    Partners(
            Commands commands,
            People people,
            DirectoryReader directory,
            SelfCareReader reader,
            BusinessCalendar calendar) {
        this.commands = commands;
        this.people = people;
        this.directory = directory;
        this.reader = reader;
        this.calendar = calendar;
    }

    void requireThere(Caller caller, PersonId partner) {
        var known = people.among(caller, Set.of(partner)).people().get(partner);
        if (known == null || known.erased() || !worksHere(caller, partner)) {
            throw new InvalidField(FIELD, "a person who works here today");
        }
    }

    private boolean worksHere(Caller caller, PersonId partner) {
        LocalDate today = calendar.today(caller.agency());
        return directory.ask(new WhoIs(caller.agency(), partner)).stream()
                .flatMap(person -> person.employments().stream())
                .anyMatch(employment -> holds(employment, today));
    }

    private static boolean holds(EmploymentView employment, LocalDate today) {
        return !employment.joinedOn().isAfter(today)
                && (employment.lastDay() == null || !employment.lastDay().isBefore(today));
    }

    List<Accompanied> of(Caller caller) {
        return reader.ask(new WhoChoseAsPartner(caller.agency(), caller.person(), calendar.today(caller.agency())));
    }

    void accept(Caller caller, PartnerForm form) {
        requireAsked(caller, form.personId());
        commands.send(caller, new AcceptAsPartner(SelfCareId.of(form.personId()), caller.agency(), caller.person()));
    }

    void decline(Caller caller, PartnerForm form) {
        requireAsked(caller, form.personId());
        commands.send(caller, new DeclineAsPartner(SelfCareId.of(form.personId()), caller.agency(), caller.person()));
    }

    private void requireAsked(Caller caller, PersonId asking) {
        if (of(caller).stream().noneMatch(each -> each.person().id().equals(asking))) {
            throw new InvalidField(FIELD, "somebody who asked you");
        }
    }
}
