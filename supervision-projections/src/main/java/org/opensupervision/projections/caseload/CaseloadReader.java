package org.opensupervision.projections.caseload;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.caseload.CaseloadQuery.InCaseload;
import org.opensupervision.projections.caseload.CaseloadQuery.LastTime;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CaseloadReader {

    private static final int RECENT_DAYS = 90;

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    private final SupportRecordReader records;
    private final JdbcClient jdbc;

    CaseloadReader(SupportRecordReader records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    public List<InCaseload> ask(WhoIsInTheCaseload question) {
        LocalDate asOf = question.asOf();
        Reach supervised = new Reach.Around(question.supervisor(), false, false, true, false, asOf);
        List<SupportRecord> people = records.ask(new WhoIsSupported(
                        question.agency(), supervised, asOf, firstRecent(asOf), null, null, PageRequest.everything()))
                .items();
        Map<PersonId, LastTime> lastTimes = lastTimes(question, people);
        return people.stream()
                .map(record -> inCaseload(record, asOf, lastTimes))
                .sorted(comparing(InCaseload::dueOn, nullsLast(naturalOrder()))
                        .thenComparing(each -> each.person().name()))
                .toList();
    }

    private static InCaseload inCaseload(SupportRecord record, LocalDate asOf, Map<PersonId, LastTime> lastTimes) {
        NextSession next = new NextSession(record, asOf);
        return new InCaseload(
                record.person(),
                next.cadenceDays().orElseThrow(),
                next.last().orElse(null),
                next.dueOn().orElse(null),
                record.onLeave(asOf),
                record.sessions().stream()
                        .filter(session -> !session.heldOn().isBefore(firstRecent(asOf)))
                        .map(Attended::minutes)
                        .reduce(Minutes.NONE, Minutes::plus),
                lastTimes.get(record.person().id()));
    }

    private static LocalDate firstRecent(LocalDate asOf) {
        return asOf.minusDays(RECENT_DAYS - 1L);
    }

    private Map<PersonId, LastTime> lastTimes(WhoIsInTheCaseload question, List<SupportRecord> people) {
        Map<PersonId, LastTime> lastTimes = new HashMap<>();
        jdbc.sql("""
                select person.id, last.held_on, last.content
                from unnest(cast(:people as uuid[])) as person (id)
                cross join lateral (
                    select s.held_on, s.content from session_supervisee a
                    join session s on s.session_id = a.session_id
                    where a.agency_id = :agency and a.supervisee_id = person.id and a.held_on <= :asOf
                    and s.supervisor_id = :supervisor and s.outcome = 'HELD'
                    order by a.held_on desc, s.recorded_at desc limit 1) as last
                """)
                .param(
                        "people",
                        people.stream()
                                .map(record -> record.person().id().value())
                                .toArray(UUID[]::new))
                .param("agency", question.agency().value())
                .param("supervisor", question.supervisor().value())
                .param("asOf", question.asOf())
                .query(row -> {
                    lastTimes.put(new PersonId(row.getObject("id", UUID.class)), lastTime(row));
                });
        return lastTimes;
    }

    private static LastTime lastTime(ResultSet row) throws SQLException {
        SessionContent content = JSON.readValue(row.getString("content"), SessionContent.class);
        return new LastTime(row.getObject("held_on", LocalDate.class), content.mode(), content.minutes());
    }
}
