package org.opensupervision.projections.supportrecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.supportrecord.SupportRecord.Agreed;
import org.opensupervision.projections.supportrecord.SupportRecord.Asked;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;
import org.opensupervision.projections.supportrecord.SupportRecord.Rated;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of some people every dated fact that coverage and the support profile are computed from. */
class DatedFacts {

    private final JdbcClient jdbc;

    DatedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SupportRecord> of(List<PersonRef> people, WhoIsSupported question) {
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
                        about(employments, person),
                        about(leaves, person),
                        about(agreements, person),
                        about(sessions, person),
                        about(ratings, person),
                        about(requests, person)))
                .toList();
    }

    private static <T> List<T> about(Map<UUID, List<T>> facts, PersonRef person) {
        return facts.getOrDefault(person.id().value(), List.of());
    }

    private Map<UUID, List<Period>> periods(String table, String end, String[] ids, WhoIsSupported question) {
        return facts(jdbc.sql("""
                select person_id as owner, from_day, %s as to_day from %s
                where agency_id = :agency and person_id = any(cast(:ids as uuid[])) order by from_day
                """.formatted(end, table)), question, ids, DatedFacts::period);
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
