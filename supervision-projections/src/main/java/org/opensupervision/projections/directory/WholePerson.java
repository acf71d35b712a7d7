package org.opensupervision.projections.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.DirectoryQuery.EmploymentView;
import org.opensupervision.projections.directory.DirectoryQuery.LeaveView;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.RoleView;
import org.opensupervision.projections.directory.PeopleProjection.PersonLeave;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.readmodels.RowWithin;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person with all that the directory keeps about them, from the first day on. */
class WholePerson {

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    WholePerson(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    Optional<PersonView> of(AgencyId agency, PersonId person) {
        return jdbc.sql("""
                select p.person_id, p.reference, p.name, p.email, p.team_id, t.name as team, p.version,
                    array(select array[role, from_day::text, last_day::text] from person_role r
                        where r.agency_id = p.agency_id and r.person_id = p.person_id order by from_day, role) as roles,
                    array(select array[from_day::text, last_day::text] from employment e
                        where e.agency_id = p.agency_id and e.person_id = p.person_id order by from_day) as employments,
                    array(select array[leave_id::text, from_day::text, to_day::text, kind] from person_leave l
                        where l.agency_id = p.agency_id and l.person_id = p.person_id order by from_day) as leaves
                from person p
                left join team t on t.team_id = p.team_id and t.agency_id = p.agency_id
                where p.agency_id = :agency and p.person_id = :person
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query((row, n) -> view(row))
                .optional();
    }

    private PersonView view(ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        UUID team = row.getObject("team_id", UUID.class);
        return new PersonView(
                person,
                row.getString("reference"),
                row.getString("name"),
                row.getString("email"),
                team == null ? null : new TeamId(team),
                row.getString("team"),
                roles(RowWithin.all(row, "roles")),
                employments(RowWithin.all(row, "employments")),
                leaves(person, RowWithin.all(row, "leaves")),
                row.getLong("version"));
    }

    private static List<RoleView> roles(List<RowWithin> rows) {
        return rows.stream()
                .map(role -> new RoleView(Role.valueOf(role.text(0)), role.day(1), role.optionalDay(2)))
                .toList();
    }

    private static List<EmploymentView> employments(List<RowWithin> rows) {
        return rows.stream()
                .map(employment -> new EmploymentView(employment.day(0), employment.optionalDay(1)))
                .toList();
    }

    private List<LeaveView> leaves(PersonId person, List<RowWithin> rows) {
        return rows.stream()
                .map(leave -> new LeaveView(
                        person,
                        new LeaveId(leave.id(0)),
                        leave.day(1),
                        leave.optionalDay(2),
                        sealed.text(PersonLeave.class, "kind", leave.optionalText(3), List.of(person))))
                .toList();
    }
}
