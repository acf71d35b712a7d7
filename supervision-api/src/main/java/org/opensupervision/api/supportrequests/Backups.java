package org.opensupervision.api.supportrequests;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Component;

/** Who may be asked instead: every supervisor of the agency, but not one's only one, who is asked first. */
@Component
class Backups {

    private static final PageRequest ALL = new PageRequest(0, 500);
    private static final String FIELD = "backupId";

    private final DirectoryReader directory;
    private final AssignmentsReader assignments;
    private final People people;
    private final BusinessCalendar calendar;

    Backups(DirectoryReader directory, AssignmentsReader assignments, People people, BusinessCalendar calendar) {
        this.directory = directory;
        this.assignments = assignments;
        this.people = people;
        this.calendar = calendar;
    }

    List<PersonRow> of(AgencyId agency, PersonId supervisee) {
        Set<PersonId> own = supervisors(agency, supervisee);
        return directory.ask(new WhoIsThere(agency, Role.SUPERVISOR, null, null, false, ALL)).items().stream()
                .filter(person -> !person.id().equals(supervisee) && !isTheOnly(person.id(), own))
                .toList();
    }

    void require(Caller caller, PersonId supervisee, @Nullable PersonId backup) {
        if (backup == null) {
            return;
        }
        people.require(caller, backup, Role.SUPERVISOR, FIELD);
        if (isTheOnly(backup, supervisors(caller.agency(), supervisee))) {
            throw new InvalidField(FIELD, "somebody else than the only supervisor, who is asked first");
        }
    }

    private Set<PersonId> supervisors(AgencyId agency, PersonId supervisee) {
        return assignments
                .ask(new WhoSupervisesThese(agency, Set.of(supervisee), calendar.today(agency)))
                .getOrDefault(supervisee, List.of())
                .stream()
                .map(PersonRef::id)
                .collect(Collectors.toSet());
    }

    private static boolean isTheOnly(PersonId person, Set<PersonId> supervisors) {
        return supervisors.equals(Set.of(person));
    }
}
