package org.opensupervision.api.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.assignments.AssignmentsQuery.Supervised;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhomDoTheySupervise;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhichRolesAreHeld;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Component;

/** Looks people up for each request anew: nothing that was taken from them lives on in a cache. */
@Component
class Viewers {

    private final DirectoryReader directory;
    private final AssignmentsReader assignments;
    private final BusinessCalendar calendar;
    private final AccessPolicy policy;

    Viewers(DirectoryReader directory, AssignmentsReader assignments, BusinessCalendar calendar, AccessPolicy policy) {
        this.directory = directory;
        this.assignments = assignments;
        this.calendar = calendar;
        this.policy = policy;
    }

    Viewer of(SignedIn who) {
        LocalDate today = calendar.today(who.agency());
        Set<Role> roles = directory.ask(new WhichRolesAreHeld(who.agency(), who.person(), today));
        var supervised = roles.contains(Role.SUPERVISOR)
                ? assignments.ask(new WhomDoTheySupervise(who.agency(), who.person()))
                : List.<Supervised>of();
        return new Viewer(who.person(), today, roles, supervised, policy);
    }
}
