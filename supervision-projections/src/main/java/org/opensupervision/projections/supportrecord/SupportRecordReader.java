package org.opensupervision.projections.supportrecord;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.readmodels.LongTransactions;
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

    private static final String IS_SUPERVISEE = """
            r.role = 'SUPERVISEE'
            and (r.last_day is null or r.last_day >= :asOf)
            and (r.from_day <= :asOf or r.from_day <= (
                select min(e.from_day) from employment e where e.person_id = r.person_id))
            """;

    private static final String SUPERVISEES = """
            from person p
            left join team t on t.team_id = p.team_id and t.agency_id = p.agency_id
            where p.agency_id = :agency
            and exists (select from person_role r where r.person_id = p.person_id and %s)
            """.formatted(IS_SUPERVISEE);

    /** By their roles alone, which an index holds; it knows of no teams. */
    private static final String COUNTED = "select count(distinct r.person_id) from person_role r ";

    private static final String COUNTED_IN_TEAMS = COUNTED + """
            join person p on p.person_id = r.person_id and p.agency_id = r.agency_id
            join team t on t.team_id = p.team_id and t.agency_id = p.agency_id
            """;

    /** For an agency of a hundred thousand. */
    private static final Duration EVERYBODY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final DatedFacts facts;
    private final LongTransactions longTransactions;

    SupportRecordReader(JdbcClient jdbc, LongTransactions longTransactions) {
        this.jdbc = jdbc;
        this.facts = new DatedFacts(jdbc);
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
        return facts.of(
                people(about(everybody, PEOPLE + SUPERVISEES, "p.person_id", """
                                and (p.reference, p.person_id) > (:reference, :after)
                                order by p.reference, p.person_id limit :limit
                                """)
                        .param("reference", question.reference())
                        .param("after", question.person().value())
                        .param("limit", question.atMost())),
                everybody);
    }

    public List<PersonRef> ask(WhoIsWhere question) {
        return people(
                about(question.everybody(), PEOPLE + SUPERVISEES, "p.person_id", "order by p.reference, p.person_id"));
    }

    private long count(WhoIsSupported question) {
        String counted = question.team() == null ? COUNTED : COUNTED_IN_TEAMS;
        return about(question, counted + "where r.agency_id = :agency and " + IS_SUPERVISEE, "r.person_id", "")
                .query(Long.class)
                .single();
    }

    private List<SupportRecord> records(WhoIsSupported question) {
        return facts.of(
                people(about(
                                question,
                                PEOPLE + SUPERVISEES,
                                "p.person_id",
                                "order by p.reference, p.person_id limit :limit offset :offset")
                        .param("limit", question.page().size())
                        .param("offset", question.page().offset())),
                question);
    }

    /** Without a condition that is not asked for: "null or …" would make the server plan for a few rows. */
    private JdbcClient.StatementSpec about(WhoIsSupported question, String select, String id, String end) {
        PersonId person = question.person();
        String team = question.team();
        return question.reach()
                .limit(jdbc.sql(select
                        + question.reach().among(String.join(" or ", Reach.about(id), Reach.supervised(id, ":asOf")))
                        + (person == null ? "" : "and %s = :person\n".formatted(id))
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
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("reference"),
                        row.getString("name"),
                        row.getString("team")))
                .list();
    }
}
