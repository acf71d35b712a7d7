package org.opensupervision.projections.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.EmploymentView;
import org.opensupervision.projections.directory.DirectoryQuery.LeaveView;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.Referred;
import org.opensupervision.projections.directory.DirectoryQuery.RoleView;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgencies;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhichRolesAreHeld;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryQuery.WhoHasWhichReference;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryQuery.WhomPersonConcerns;
import org.opensupervision.projections.directory.PeopleProjection.PersonLeave;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
public class DirectoryReader {

    private static final String PEOPLE = """
            from person p
            left join team t on t.team_id = p.team_id and t.agency_id = p.agency_id
            where p.agency_id = :agency
            and (cast(:team as text) is null or t.name = :team or t.team_id::text = :team)
            and (cast(:text as text) is null
                or strpos(lower(concat_ws(' ', p.reference, p.name, case when :byEmail then p.email end)),
                    lower(:text)) > 0)
            and (cast(:role as text) is null or exists (
                select from person_role r
                where r.person_id = p.person_id and r.role = :role and r.last_day is null))
            """;

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    DirectoryReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    public Paged<PersonRow> ask(WhoIsThere question) {
        long total = about(jdbc.sql("select count(*) " + PEOPLE), question)
                .query(Long.class)
                .single();
        List<PersonRow> rows = about(
                        jdbc.sql("""
                        select p.person_id, p.reference, p.name, p.email, t.name as team,
                            array(select role from person_role r
                                where r.person_id = p.person_id and r.last_day is null order by role) as roles,
                            e.from_day, e.last_day
                        """ + PEOPLE.replaceFirst("where", """
                        left join lateral (
                            select from_day, last_day from employment e
                            where e.person_id = p.person_id order by from_day desc limit 1) e on true
                        where""")
                                + " order by p.reference, p.person_id limit :limit offset :offset"),
                        question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> personRow(row))
                .list();
        return new Paged<>(Page.of(question.page(), total), rows);
    }

    public Optional<PersonView> ask(WhoIs question) {
        return jdbc.sql("""
                select p.person_id, p.reference, p.name, p.email, p.team_id, t.name as team, p.version
                from person p
                left join team t on t.team_id = p.team_id and t.agency_id = p.agency_id
                where p.agency_id = :agency and p.person_id = :person
                """)
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .query((row, n) -> personView(row, question.person()))
                .optional();
    }

    public Optional<Concern> ask(WhomPersonConcerns question) {
        return jdbc.sql("select person_id from person where agency_id = :agency and person_id = :person")
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .query((row, n) -> Concern.with(person(row), question.asOf()))
                .optional();
    }

    public Set<Role> ask(WhichRolesAreHeld question) {
        return new HashSet<>(jdbc.sql("""
                select role from person_role
                where agency_id = :agency and person_id = :person
                and from_day <= :today and (last_day is null or last_day > :today)
                """)
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .param("today", question.today())
                .query((row, n) -> Role.valueOf(row.getString("role")))
                .list());
    }

    public Optional<AgencyView> ask(WhichAgency question) {
        return jdbc.sql("select * from agency where agency_id = :agency")
                .param("agency", question.agency().value())
                .query((row, n) -> agencyView(row))
                .optional();
    }

    public List<AgencyView> ask(WhichAgencies question) {
        return jdbc.sql("select * from agency order by agency_id")
                .query((row, n) -> agencyView(row))
                .list();
    }

    public List<TeamView> ask(WhichTeams question) {
        return jdbc.sql("select team_id, name, open from team where agency_id = :agency order by name, team_id")
                .param("agency", question.agency().value())
                .query((row, n) -> new TeamView(
                        new TeamId(row.getObject("team_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("open")))
                .list();
    }

    public Map<String, Referred> ask(WhoHasWhichReference question) {
        Map<String, Referred> people = new HashMap<>();
        jdbc.sql("""
                select p.reference, p.person_id,
                    array(select distinct role from person_role r where r.person_id = p.person_id) as roles
                from person p where p.agency_id = :agency
                """).param("agency", question.agency().value()).query(row -> {
            people.put(row.getString("reference"), new Referred(person(row), roles(row)));
        });
        return people;
    }

    private static StatementSpec about(StatementSpec statement, WhoIsThere question) {
        Role role = question.role();
        return statement
                .param("agency", question.agency().value())
                .param("role", role == null ? null : role.name())
                .param("team", question.team())
                .param("text", question.text())
                .param("byEmail", question.byEmail());
    }

    private static PersonRow personRow(ResultSet row) throws SQLException {
        return new PersonRow(
                person(row),
                row.getString("reference"),
                row.getString("name"),
                row.getString("email"),
                row.getString("team"),
                roles(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private PersonView personView(ResultSet row, PersonId person) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        return new PersonView(
                person,
                row.getString("reference"),
                row.getString("name"),
                row.getString("email"),
                team == null ? null : new TeamId(team),
                row.getString("team"),
                roles(person),
                employments(person),
                leaves(person),
                row.getLong("version"));
    }

    private List<RoleView> roles(PersonId person) {
        return jdbc.sql("select * from person_role where person_id = :person order by from_day, role")
                .param("person", person.value())
                .query((row, n) -> new RoleView(
                        Role.valueOf(row.getString("role")), day(row, "from_day"), optionalDay(row, "last_day")))
                .list();
    }

    private List<EmploymentView> employments(PersonId person) {
        return jdbc.sql("select * from employment where person_id = :person order by from_day")
                .param("person", person.value())
                .query((row, n) -> new EmploymentView(day(row, "from_day"), optionalDay(row, "last_day")))
                .list();
    }

    private List<LeaveView> leaves(PersonId person) {
        return jdbc.sql("select * from person_leave where person_id = :person order by from_day")
                .param("person", person.value())
                .query((row, n) -> new LeaveView(
                        new LeaveId(row.getObject("leave_id", UUID.class)),
                        day(row, "from_day"),
                        optionalDay(row, "to_day"),
                        sealed.text(PersonLeave.class, "kind", row.getString("kind"), List.of(person))))
                .list();
    }

    private static AgencyView agencyView(ResultSet row) throws SQLException {
        return new AgencyView(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("cadence_days"),
                row.getInt("agreed_minutes"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate optionalDay(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
