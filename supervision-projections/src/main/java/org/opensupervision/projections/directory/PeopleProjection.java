package org.opensupervision.projections.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.PersonEvent;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class PeopleProjection implements Projection<PersonEvent> {

    static final Table<Person> PERSON = new Table<>("person", "person_id", Person.class);
    static final Table<PersonRole> ROLE = new Table<>("person_role", "person_id", PersonRole.class);
    static final Table<Employment> EMPLOYMENT = new Table<>("employment", "person_id", Employment.class);
    static final Table<PersonLeave> LEAVE = new Table<>("person_leave", "person_id", PersonLeave.class);

    @Override
    public String view() {
        return "directory";
    }

    @Override
    public Class<PersonEvent> family() {
        return PersonEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(PERSON, ROLE, EMPLOYMENT, LEAVE);
    }

    @Override
    public void project(History<PersonEvent> history, Rows rows) {
        var person = new PersonInDirectory();
        history.happenings().forEach(happening -> person.on(happening.event()));
        person.addTo(rows, history.version());
    }

    record Person(
            PersonId personId,
            AgencyId agencyId,
            String reference,
            String name,
            @Nullable String email,
            @Nullable TeamId teamId,
            long version) {}

    record PersonRole(
            PersonId personId,
            AgencyId agencyId,
            Role role,
            LocalDate fromDay,
            @Nullable LocalDate lastDay) {

        /** What has ended before stays as it was. */
        PersonRole until(LocalDate day) {
            return lastDay == null ? new PersonRole(personId, agencyId, role, fromDay, day) : this;
        }
    }

    record Employment(
            PersonId personId,
            AgencyId agencyId,
            LocalDate fromDay,
            @Nullable LocalDate lastDay) {

        /** What has ended before stays as it was. */
        Employment until(LocalDate day) {
            return lastDay == null ? new Employment(personId, agencyId, fromDay, day) : this;
        }
    }

    record PersonLeave(
            LeaveId leaveId,
            AgencyId agencyId,
            PersonId personId,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            @Personal(of = "personId") @Nullable String kind) {

        PersonLeave until(LocalDate day) {
            return new PersonLeave(leaveId, agencyId, personId, fromDay, day, kind);
        }

        PersonLeave withoutKind() {
            return new PersonLeave(leaveId, agencyId, personId, fromDay, toDay, null);
        }
    }
}
