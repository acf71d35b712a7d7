package org.opensupervision.projections.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.fence.BoundAgency;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.testing.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind the fence too, a list of somebody's sessions costs what they have, not what their agency has. */
class SessionsOfASuperviseeTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final int AT_THE_AGENCY = 20_000;

    /** Ann has two; they are read to be counted and to be shown, and planning looks at the ends of an index. */
    private static final long A_FEW = 50;

    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final PersonId DORA = RIVERBEND.person("D001");

    @BeforeEach
    void a_large_agency() {
        readModels.given(
                RIVERBEND.joined("D001", "Dora Dean", null, "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C001", "2026-01-01", null, 30, 180),
                RIVERBEND.recorded("S001", "D001", "2026-03-01", new Minutes(20, 20, 20), "C001"),
                RIVERBEND.recorded("S002", "D001", "2026-03-08", new Minutes(20, 20, 20), "C001", "C002"));
        JdbcClient jdbc = readModels.jdbc();
        jdbc.sql("""
                insert into session
                select gen_random_uuid(), s.agency_id, 'X' || n, md5((n %% 40)::text)::uuid, s.outcome,
                    s.held_on - n %% 365, array[md5((n %% 400)::text)::uuid], s.content, s.carried_over, s.recorded_at,
                    s.recorded_by, s.signed_on, s.signature_carried_over, s.cancelled_on, s.cancel_reason, s.version
                from session s cross join generate_series(1, %d) as n
                where s.reference = 'S001'
                """.formatted(AT_THE_AGENCY)).update();
        jdbc.sql("""
                insert into session_supervisee
                select session_id, agency_id, unnest(supervisees), held_on from session where reference like 'X%'
                """).update();
        List.of("session", "session_supervisee", "agreement", "person")
                .forEach(table -> jdbc.sql("analyze " + table).update());
    }

    private record Asked(List<String> found, long rowsRead) {}

    private static Asked ask(Reach reach, @Nullable PersonId supervisee) {
        return BoundAgency.during(RIVERBEND.id(), () -> readModels.transaction().execute(status -> {
            JdbcClient jdbc = readModels.get(JdbcClient.class);
            long before = rowsRead(jdbc);
            List<String> found = readModels
                    .get(SessionLogReader.class)
                    .ask(new WhichSessions(
                            RIVERBEND.id(), reach, null, null, null, supervisee, null, null, new PageRequest(0, 50)))
                    .items()
                    .stream()
                    .map(SessionLogQuery.SessionRow::reference)
                    .toList();
            assertThat(jdbc.sql("select current_user").query(String.class).single())
                    .isEqualTo("opensupervision_web");
            return new Asked(found, rowsRead(jdbc) - before);
        }));
    }

    /** Fetched by an index or gone along, on this connection; transactions before may not have been booked yet. */
    private static long rowsRead(JdbcClient jdbc) {
        return jdbc.sql("""
                select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables
                where relname in ('session', 'session_supervisee')
                """).query(Long.class).single();
    }

    private static Reach around(PersonId person, boolean themself, boolean named, boolean supervising) {
        return new Reach.Around(person, themself, named, supervising, false, day("2026-06-30"));
    }

    @Test
    void a_supervisees_sessions_are_found_by_an_index() {
        Asked asked = ask(Reach.everybody(), ANN);
        assertThat(asked.found()).containsExactly("S002", "S001");
        assertThat(asked.rowsRead()).isLessThan(A_FEW);
    }

    @Test
    void what_a_supervisee_sees_is_found_by_an_index() {
        Asked asked = ask(around(ANN, true, false, false), null);
        assertThat(asked.found()).containsExactly("S002", "S001");
        assertThat(asked.rowsRead()).isLessThan(A_FEW);
    }

    @Test
    void what_a_supervisor_sees_is_found_by_an_index() {
        Asked asked = ask(around(DORA, true, true, true), null);
        assertThat(asked.found()).containsExactly("S002", "S001");
        assertThat(asked.rowsRead()).isLessThan(A_FEW);
    }

    /** A control: the server does count rows that it goes along. */
    @Test
    void everybodys_sessions_are_all_counted() {
        assertThat(ask(Reach.everybody(), null).rowsRead()).isGreaterThan(AT_THE_AGENCY);
    }

    @Test
    void the_servers_plan_goes_by_the_index_of_supervisees() {
        var wanted = new WantedSessions(new WhichSessions(
                RIVERBEND.id(), Reach.everybody(), null, null, null, ANN, null, null, new PageRequest(0, 50)));
        List<String> plan = BoundAgency.during(
                RIVERBEND.id(), () -> readModels.transaction().execute(status -> wanted.of(readModels
                                .get(JdbcClient.class)
                                .sql("explain select * from session s " + wanted.where()))
                        .query(String.class)
                        .list()));
        assertThat(plan)
                .anyMatch(line -> line.contains("session_supervisee_by_day"))
                .anyMatch(line -> line.contains("session_pkey"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }
}
