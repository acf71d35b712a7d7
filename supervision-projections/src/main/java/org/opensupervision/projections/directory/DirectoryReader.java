package org.opensupervision.projections.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.EverHeld;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.Referred;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgencies;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhichRolesWereEverHeld;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryQuery.WhoHasWhichReference;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsCalled;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryQuery.WhomPersonConcerns;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
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
    private final WholePerson whole;
    private final AgencyRows agencies;

    DirectoryReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.whole = new WholePerson(jdbc, sealed);
        this.agencies = new AgencyRows(jdbc);
    }

    @Transactional(readOnly = true)
    public Paged<PersonRow> ask(WhoIsThere question) {
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
        return Paged.of(question.page(), rows, () -> about(jdbc.sql("select count(*) " + PEOPLE), question)
                .query(Long.class)
                .single());
    }

    public Optional<PersonView> ask(WhoIs question) {
        return whole.of(question.agency(), question.person());
    }

    public Optional<PersonRef> ask(WhoIsCalled question) {
        return jdbc.sql("""
                select p.person_id, p.reference, p.name, t.name as team
                from person p
                left join team t on t.team_id = p.team_id and t.agency_id = p.agency_id
                where p.agency_id = :agency and p.person_id = :person
                """)
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .query((row, n) -> new PersonRef(
                        person(row), row.getString("reference"), row.getString("name"), row.getString("team")))
                .optional();
    }

    public Optional<Concern> ask(WhomPersonConcerns question) {
        return jdbc.sql("select person_id from person where agency_id = :agency and person_id = :person")
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .query((row, n) -> Concern.with(person(row), question.asOf()))
                .optional();
    }

    public Map<PersonId, EverHeld> ask(WhichRolesWereEverHeld question) {
        Map<PersonId, EverHeld> people = new HashMap<>();
        jdbc.sql("""
                select p.person_id,
                    array(select distinct role from person_role r where r.person_id = p.person_id) as roles,
                    exists (select from erasure e where e.agency_id = :agency and e.person_id = p.person_id) as erased
                from person p where p.agency_id = :agency and p.person_id = any(:people)
                """)
                .param("agency", question.agency().value())
                .param("people", question.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    people.put(person(row), new EverHeld(roles(row), row.getBoolean("erased")));
                });
        return people;
    }

    public Optional<AgencyView> ask(WhichAgency question) {
        return agencies.of(question.agency());
    }

    public List<AgencyView> ask(WhichAgencies question) {
        return agencies.all();
    }

    public List<TeamView> ask(WhichTeams question) {
        return agencies.teams(question.agency());
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

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
