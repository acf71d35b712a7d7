package org.opensupervision.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.ReadModelTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OverHttp
class RebuildTest {

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void read_models_that_are_thrown_away_come_back_as_they_were() {
        Agency agency = agencies.register();
        EverythingOnce.at(agency, agencies);
        agencies.settle();
        Map<String, List<String>> live = readModels();
        assertThat(live).hasSizeGreaterThanOrEqualTo(17);
        assertThat(live).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        live.keySet().forEach(table -> jdbc.sql(
                        "delete from " + table + " where ctid in (select ctid from " + table + " limit 1)")
                .update());
        assertThat(readModels()).as("control: the comparison sees a lost row").isNotEqualTo(live);

        rebuild(agency, views(agency));

        Map<String, List<String>> rebuilt = readModels();
        assertThat(rebuilt.keySet()).isEqualTo(live.keySet());
        live.forEach((table, rows) -> assertThat(rebuilt.get(table)).as(table).isEqualTo(rows));
    }

    @Test
    void a_rebuilt_table_is_like_the_one_before() {
        Agency agency = agencies.register();
        List<String> before = structure();

        rebuild(agency, List.of("hours", "directory"));

        assertThat(structure()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from pg_namespace where nspname = 'rebuild'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_written_during_a_rebuild_is_in_the_old_tables_and_the_new() {
        Agency agency = agencies.register();
        var sam = agency.supervisor("S1");
        var clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        List<String> sessions = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            String rebuild = begin(agency, List.of("sessionlog", "hours"));
            do {
                String session = agency.session(sam, held("2026-10-01", clara));
                sam.post("/api/sessions/" + session + "/signature").is(204);
                sessions.add(session);
            } while (state(agency, rebuild).equals("RUNNING"));
            assertThat(state(agency, rebuild)).isEqualTo("DONE");
        }

        sam.sees("/api/sessions/%s", sessions.getLast()).is(200);
        assertThat(jdbc.sql("select session_id::text from session where agency_id = :agency and signed_on is not null")
                        .param("agency", agency.id().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(sessions);
        assertThat(jdbc.sql("select session_id::text from hours_attendance where agency_id = :agency")
                        .param("agency", agency.id().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(sessions);
    }

    @Test
    void one_rebuild_runs_at_a_time_and_only_of_what_there_is() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        admin.post("/api/rebuilds", Json.of("views", List.of("hours", "horoscopes")))
                .is(400)
                .names("views");
        new TransactionTemplate(transactions).executeWithoutResult(another -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rebuild', 0))")
                    .query((row, n) -> true)
                    .single();
            admin.post("/api/rebuilds", Json.of("views", List.of("hours"))).is(409);
        });
        rebuild(agency, List.of("hours"));
        admin.get("/api/rebuilds/" + UUID.randomUUID()).is(404);
    }

    private void rebuild(Agency agency, List<String> views) {
        String rebuild = begin(agency, views);
        while (state(agency, rebuild).equals("RUNNING")) {
            Thread.onSpinWait();
        }
        var end = agency.administrator().get(rebuild).is(200);
        assertThat(end.text("/state")).as(end.text()).isEqualTo("DONE");
        assertThat(end.at("/done").asLong()).isEqualTo(end.at("/total").asLong());
    }

    private static String begin(Agency agency, List<String> views) {
        return agency.administrator()
                .post("/api/rebuilds", Json.of("views", views))
                .is(202)
                .header("Location")
                .orElseThrow();
    }

    private static String state(Agency agency, String rebuild) {
        return agency.administrator().get(rebuild).is(200).text("/state");
    }

    private static List<String> views(Agency agency) {
        return agency.administrator()
                .get("/api/read-models")
                .is(200)
                .json()
                .valueStream()
                .map(view -> view.get("view").asString())
                .toList();
    }

    /** Columns, constraints and indexes. */
    private List<String> structure() {
        return jdbc.sql("""
                select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable
                    || coalesce(' default ' || column_default, '') || coalesce(' ' || collation_name, '')
                from information_schema.columns where table_schema = 'public'
                union all
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where connamespace = 'public'::regnamespace
                union all
                select indexdef from pg_indexes where schemaname = 'public'
                order by 1
                """).query(String.class).list();
    }

    private Map<String, List<String>> readModels() {
        return ReadModelTables.rows(jdbc);
    }
}
