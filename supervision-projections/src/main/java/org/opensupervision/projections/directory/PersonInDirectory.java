package org.opensupervision.projections.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.PersonDetails;
import org.opensupervision.domain.people.PersonEvent;
import org.opensupervision.domain.people.PersonEvent.ContactCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveEnded;
import org.opensupervision.domain.people.PersonEvent.LeaveTaken;
import org.opensupervision.domain.people.PersonEvent.MovedToTeam;
import org.opensupervision.domain.people.PersonEvent.PersonCameBack;
import org.opensupervision.domain.people.PersonEvent.PersonForgotten;
import org.opensupervision.domain.people.PersonEvent.PersonJoined;
import org.opensupervision.domain.people.PersonEvent.PersonLeft;
import org.opensupervision.domain.people.PersonEvent.RoleGranted;
import org.opensupervision.domain.people.PersonEvent.RoleRevoked;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.PeopleProjection.Employment;
import org.opensupervision.projections.directory.PeopleProjection.Person;
import org.opensupervision.projections.directory.PeopleProjection.PersonLeave;
import org.opensupervision.projections.directory.PeopleProjection.PersonRole;
import org.opensupervision.projections.readmodels.Rows;

/** One person, and what is true of them from one day to another: roles, employment, leave. */
@SuppressWarnings("NullAway.Init")
class PersonInDirectory {

    private static final String ERASED = "erased";

    private @Nullable PersonJoined joined;
    private String name;
    private @Nullable String email;
    private @Nullable TeamId team;
    private final Map<RoleFrom, PersonRole> roles = new LinkedHashMap<>();
    private final Map<LocalDate, Employment> employments = new LinkedHashMap<>();
    private final Map<LeaveId, PersonLeave> leaves = new LinkedHashMap<>();

    private record RoleFrom(Role role, LocalDate day) {}

    void on(PersonEvent event) {
        switch (event) {
            case PersonJoined e -> joined(e);
            case ContactCorrected e -> corrected(e);
            case RoleGranted e -> granted(e, e.role(), e.from());
            case RoleRevoked e -> revoked(e);
            case MovedToTeam e -> team = e.team();
            case LeaveTaken e -> leave(e, e.leave(), e.period(), e.kind());
            case LeaveCorrected e -> leave(e, e.leave(), e.period(), e.kind());
            case LeaveEnded e -> leaves.computeIfPresent(e.leave(), (_, leave) -> leave.until(e.lastDay()));
            case PersonLeft e -> employments.replaceAll((_, employment) -> employment.until(e.lastDay()));
            case PersonCameBack e -> employed(e, e.on());
            case PersonForgotten _ -> forgotten();
        }
    }

    void addTo(Rows rows, long version) {
        if (joined != null) {
            rows.add(PeopleProjection.PERSON, person(joined, version));
        }
        roles.values().forEach(role -> rows.add(PeopleProjection.ROLE, role));
        employments.values().forEach(employment -> rows.add(PeopleProjection.EMPLOYMENT, employment));
        leaves.values().forEach(leave -> rows.add(PeopleProjection.LEAVE, leave));
    }

    private void joined(PersonJoined e) {
        PersonDetails details = e.details();
        if (joined == null) {
            joined = e;
            name = details.name();
            email = details.email();
            team = details.team();
        }
        details.roles().forEach(role -> granted(e, role, details.joinedOn()));
        employed(e, details.joinedOn());
    }

    private void corrected(ContactCorrected e) {
        name = e.name();
        email = e.email();
    }

    private void forgotten() {
        name = ERASED;
        email = null;
        leaves.replaceAll((_, leave) -> leave.withoutKind());
    }

    private void granted(PersonEvent e, Role role, LocalDate from) {
        roles.put(new RoleFrom(role, from), new PersonRole(e.person(), e.agency(), role, from, null));
    }

    private void revoked(RoleRevoked e) {
        roles.replaceAll((held, role) -> held.role() == e.role() ? role.until(e.lastDay()) : role);
    }

    private void employed(PersonEvent e, LocalDate from) {
        employments.putIfAbsent(from, new Employment(e.person(), e.agency(), from, null));
    }

    private void leave(PersonEvent e, LeaveId leave, Period period, @Nullable String kind) {
        leaves.put(leave, new PersonLeave(leave, e.agency(), e.person(), period.from(), period.to(), kind));
    }

    private Person person(PersonJoined e, long version) {
        return new Person(e.person(), e.agency(), e.details().reference(), name, email, team, version);
    }
}
