package org.opensupervision.projections.supportrecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.readmodels.LongTransactions;
import org.opensupervision.projections.supportrecord.SupportRecord.Agreed;
import org.opensupervision.projections.supportrecord.SupportRecord.Asked;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;
import org.opensupervision.projections.supportrecord.SupportRecord.Rated;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsNext;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsWhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SupportRecordReader {

    private static final int BATCH = 1_000;

    private static final String PEOPLE = "select p.person_id, p.reference, p.name, t.name as team ";

    private static final String SUPERVISEES = """
            from person p
            left join team t on t.team_id = p.team_id and t.agency_id = p.agency_id
            where p.agency_id = :agency
            and exists (
                select from person_role r
                where r.person_id = p.person_id and r.role = 'SUPERVISEE'
                and (r.last_day is null or r.last_day >= :asOf)
                and (r.from_day <= :asOf or r.from_day <= (
                    select min(e.from_day) from employment e where e.person_id = p.person_id))
            )
            """;

    private static final String CONCERNED =
            String.join(" or ", Reach.about("p.person_id"), Reach.supervised("p.person_id", ":asOf"));

    /** For an agency of a hundred thousand. */
    private static final Duration EVERYBODY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final LongTransactions longTransactions;

    SupportRecordReader(JdbcClient jdbc, LongTransactions longTransactions) {
        this.jdbc = jdbc;
        this.longTransactions = longTransactions;
    }

    public Paged<SupportRecord> ask(WhoIsSupported question) {
        return Paged.of(question.page(), records(question), () -> count(question));
    }

    /** Everybody in turn, in the order of the references, as of one moment, a batch in memory at a time. */
    public void forEach(WhoIsSupported question, Consumer<SupportRecord> consumer) {
        longTransactions.allow(EVERYBODY);
        List<SupportRecord> batch = ask(WhoIsNext.first(question, BATCH));
        while (!batch.isEmpty()) {
            batch.forEach(consumer);
            batch = batch.size() < BATCH
                    ? List.of()
                    : ask(WhoIsNext.after(batch.getLast().person(), question, BATCH));
        }
    }

    /** As of one moment, which is another one for those that come after them. */
    public List<SupportRecord> ask(WhoIsNext question) {
        WhoIsSupported everybody = question.everybody();
        return recordsOf(
                people(about(everybody, PEOPLE, """
                                and (p.reference, p.person_id) > (:reference, :after)
                                order by p.reference, p.person_id limit :limit
                                """)
                        .param("reference", question.reference())
                        .param("after", question.person().value())
                        .param("limit", question.atMost())),
                everybody);
    }

    public List<PersonRef> ask(WhoIsWhere question) {
        return people(about(question.everybody(), PEOPLE, "order by p.reference, p.person_id"));
    }

    private long count(WhoIsSupported question) {
        return about(question, "select count(*) ", "").query(Long.class).single();
    }

    private List<SupportRecord> records(WhoIsSupported question) {
        return recordsOf(
                people(about(question, PEOPLE, "order by p.reference, p.person_id limit :limit offset :offset")
                        .param("limit", question.page().size())
                        .param("offset", question.page().offset())),
                question);
    }

    /** Without a condition that is not asked for: "null or …" would make the server plan for a few rows. */
    private JdbcClient.StatementSpec about(WhoIsSupported question, String select, String end) {
        PersonId person = question.person();
        String team = question.team();
        return question.reach()
                .limit(jdbc.sql(select
                        + SUPERVISEES
                        + question.reach().among(CONCERNED)
                        + (person == null ? "" : "and p.person_id = :person\n")
                        + (team == null ? "" : "and (t.name = :team or t.team_id::text = :team)\n")
                        + end))
                .param("agency", question.agency().value())
                .param("person", person == null ? null : person.value())
                .param("team", team)
                .param("asOf", question.asOf());
    }

    private static List<PersonRef> people(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new PersonRef(
                        new PersonId(uuid(row, "person_id")),
                        row.getString("reference"),
                        row.getString("name"),
                        row.getString("team")))
                .list();
    }

    private List<SupportRecord> recordsOf(List<PersonRef> people, WhoIsSupported question) {
        if (people.isEmpty()) {
            return List.of();
        }
        String[] ids = people.stream().map(person -> person.id().toString()).toArray(String[]::new);
        Map<UUID, List<Period>> employments = periods("employment", "last_day", ids, question);
        Map<UUID, List<Period>> leaves = periods("person_leave", "to_day", ids, question);
        Map<UUID, List<Agreed>> agreements = agreements(ids, question);
        Map<UUID, List<Attended>> sessions = sessions(ids, question);
        Map<UUID, List<Rated>> ratings = ratings(ids, question);
        Map<UUID, List<Asked>> requests = requests(ids, question);
        return people.stream()
                .map(person -> new SupportRecord(
                        person,
                        of(employments, person),
                        of(leaves, person),
                        of(agreements, person),
                        of(sessions, person),
                        of(ratings, person),
                        of(requests, person)))
                .toList();
    }

    private static <T> List<T> of(Map<UUID, List<T>> facts, PersonRef person) {
        return facts.getOrDefault(person.id().value(), List.of());
    }

    private Map<UUID, List<Period>> periods(String table, String end, String[] ids, WhoIsSupported question) {
        return facts(jdbc.sql("""
                select person_id as owner, from_day, %s as to_day from %s
                where agency_id = :agency and person_id = any(cast(:ids as uuid[])) order by from_day
                """.formatted(end, table)), question, ids, SupportRecordReader::period);
    }

    private Map<UUID, List<Agreed>> agreements(String[] ids, WhoIsSupported question) {
        return facts(
                jdbc.sql("""
                select a.supervisee_id as owner, t.from_day,
                    least(a.to_day, lead(t.from_day) over (partition by t.agreement_id order by t.from_day) - 1)
                        as to_day,
                    t.cadence_days, t.agreed_minutes
                from agreement a
                join agreement_term t on t.agreement_id = a.agreement_id
                where a.agency_id = :agency and a.supervisee_id = any(cast(:ids as uuid[]))
                order by t.from_day
                """),
                question,
                ids,
                row -> new Agreed(
                        period(row), new AgreementTerms(row.getInt("cadence_days"), row.getInt("agreed_minutes"))));
    }

    /** Person by person, whatever the server expects: without offset 0 it may read all attendances for each person. */
    private Map<UUID, List<Attended>> sessions(String[] ids, WhoIsSupported question) {
        return facts(
                jdbc.sql("""
                select a.supervisee_id as owner, s.session_id, s.reference, s.held_on,
                    s.administrative, s.educational, s.supportive, s.signed_on
                from unnest(cast(:ids as uuid[])) as person(id)
                cross join lateral (
                    select max(l.held_on) as held_on from hours_attendance l
                    where l.agency_id = :agency and l.supervisee_id = person.id and l.held_on <= :asOf) as last
                cross join lateral (
                    select l.supervisee_id, l.session_id from hours_attendance l
                    where l.agency_id = :agency and l.supervisee_id = person.id
                        and l.held_on between least(:from, last.held_on) and :asOf
                    offset 0) as a
                join hours_session s on s.session_id = a.session_id
                order by s.held_on, s.reference
                """).param("from", question.from()).param("asOf", question.asOf()),
                question,
                ids,
                row -> new Attended(
                        new SessionId(uuid(row, "session_id")),
                        row.getString("reference"),
                        day(row, "held_on"),
                        new Minutes(row.getInt("administrative"), row.getInt("educational"), row.getInt("supportive")),
                        row.getObject("signed_on", LocalDate.class)));
    }

    private Map<UUID, List<Rated>> ratings(String[] ids, WhoIsSupported question) {
        return facts(
                jdbc.sql("""
                select r.supervisee_id as owner, r.session_id, s.reference, r.rated_on,
                    r.administrative, r.educational, r.supportive
                from session_rating r
                join session s on s.session_id = r.session_id
                where r.agency_id = :agency and r.supervisee_id = any(cast(:ids as uuid[]))
                and r.rated_on between :from and :asOf
                order by r.rated_on, s.reference
                """).param("from", question.from()).param("asOf", question.asOf()),
                question,
                ids,
                row -> new Rated(
                        new SessionId(uuid(row, "session_id")),
                        row.getString("reference"),
                        day(row, "rated_on"),
                        row.getInt("administrative"),
                        row.getInt("educational"),
                        row.getInt("supportive")));
    }

    private Map<UUID, List<Asked>> requests(String[] ids, WhoIsSupported question) {
        return facts(
                jdbc.sql("""
                select supervisee_id as owner, request_id, reference, requested_on, acknowledged_on, resolved_on,
                    withdrawn_on
                from support_request
                where agency_id = :agency and supervisee_id = any(cast(:ids as uuid[])) and requested_on <= :asOf
                order by requested_on, reference
                """).param("asOf", question.asOf()),
                question,
                ids,
                row -> new Asked(
                        new SupportRequestId(uuid(row, "request_id")),
                        row.getString("reference"),
                        day(row, "requested_on"),
                        row.getObject("acknowledged_on", LocalDate.class),
                        row.getObject("resolved_on", LocalDate.class),
                        row.getObject("withdrawn_on", LocalDate.class)));
    }

    private interface Fact<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> Map<UUID, List<T>> facts(
            JdbcClient.StatementSpec statement, WhoIsSupported question, String[] ids, Fact<T> fact) {
        Map<UUID, List<T>> facts = new HashMap<>();
        statement.param("agency", question.agency().value()).param("ids", ids).query(row -> {
            facts.computeIfAbsent(uuid(row, "owner"), owner -> new ArrayList<>())
                    .add(fact.read(row));
        });
        return facts;
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(day(row, "from_day"), row.getObject("to_day", LocalDate.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
