package org.opensupervision.projections.processes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due by its day, so that no event says it: looked for by a question, and told once, whoever looks. */
final class DueNotices {

    /** The agencies and their day of now, which a question begins with. */
    static final String AGENCIES_TODAY = """
            from agency a
            cross join lateral (select cast(cast(:now as timestamptz) at time zone a.time_zone as date)) as zoned (today)
            """;

    /** What is older is no news. */
    private static final int DAYS_LOOKED_BACK = 21;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;
    private final ReactionPosition turn;
    private final KindOfNotice kind;
    private final String question;

    /**
     * @param turn one for each kind
     * @param question of {@code agency_id}, {@code person} and {@code record_id} for what is due from {@code :lookedBack}
     *     days ago on and was not told, the first {@code :atOnce}
     */
    DueNotices(JdbcClient jdbc, Notices notices, Clock clock, String turn, KindOfNotice kind, String question) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
        this.turn = new ReactionPosition(jdbc, turn);
        this.kind = kind;
        this.question = question;
    }

    /** Who has left is told nothing, nor who is being erased; a condition on somebody in the agency {@code a}. */
    static String present(String person) {
        return """
            exists (
                select from employment here
                where here.agency_id = a.agency_id and here.person_id = %1$s
                and (here.last_day is null or here.last_day >= zoned.today))
            and not exists (select from erasure gone where gone.person_id = %1$s)
            """.formatted(person);
    }

    private record Due(AgencyId agency, PersonId person, UUID about) {}

    /** In a transaction, together with who else asks at the same moment: one of them comes first. */
    int tell() {
        turn.takeTurn();
        List<Due> due = due();
        due.forEach(each -> notices.tell(each.agency(), each.person(), Notice.of(kind, each.about())));
        return due.size();
    }

    private List<Due> due() {
        return jdbc.sql(question)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("lookedBack", DAYS_LOOKED_BACK)
                .param("kind", kind.name())
                .param("atOnce", AT_ONCE)
                .query((row, n) -> new Due(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getObject("record_id", UUID.class)))
                .list();
    }
}
