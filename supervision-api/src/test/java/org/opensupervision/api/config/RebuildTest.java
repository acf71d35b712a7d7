package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class RebuildTest {

    /** Every other table is a read model, also one that nobody has thought of yet. */
    private static final Set<String> NO_READ_MODELS = Set.of(
            "domain_event_entry",
            "snapshot_event_entry",
            "token_entry",
            "dead_letter_entry",
            "contact_claim",
            "credential",
            "idempotency",
            "import",
            "import_file",
            "import_rejection",
            "scheduled_tasks",
            "flyway_schema_history");

    @Autowired
    Agencies agencies;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void read_models_that_are_thrown_away_come_back_as_they_were() {
        a_little_of_everything();
        agencies.settle();
        Map<String, List<String>> live = readModels();
        assertThat(live).hasSizeGreaterThanOrEqualTo(17);
        assertThat(live).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        live.keySet().forEach(table -> jdbc.sql(
                        "delete from " + table + " where ctid in (select ctid from " + table + " limit 1)")
                .update());
        assertThat(readModels()).as("control: the comparison sees a lost row").isNotEqualTo(live);

        processors().forEach(StreamingEventProcessor::shutDown);
        processors().forEach(StreamingEventProcessor::resetTokens);
        processors().forEach(StreamingEventProcessor::start);
        agencies.settle();

        Map<String, List<String>> rebuilt = readModels();
        assertThat(rebuilt.keySet()).isEqualTo(live.keySet());
        live.forEach((table, rows) -> assertThat(rebuilt.get(table)).as(table).isEqualTo(rows));
    }

    private void a_little_of_everything() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        var sam = agency.supervisor("S1");
        var maria = agency.supervisor("S2");
        var clara = agency.supervisee("C1");
        var carl = agency.supervisee("C2");
        String team = agency.team("Outpatient");
        agencies.settle();
        admin.put("/api/people/" + clara.id() + "/team", Json.of("teamId", team))
                .is(204);
        admin.post("/api/people/" + carl.id() + "/leave", Json.of("from", "2026-03-01", "to", "2026-03-20"))
                .is(201);
        String agreement = agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(maria, carl, "2026-01-01");
        admin.post(
                        "/api/agreements/" + agreement + "/changes",
                        Json.of("from", "2026-05-01", "cadenceDays", 14, "agreedMinutes", 90))
                .is(204);
        String session = agency.session(sam, held("2026-09-01", clara, carl));
        sam.post("/api/sessions/" + session + "/signature").is(204);
        clara.post("/api/sessions/" + session + "/confirmations").is(204);
        carl.post("/api/sessions/" + session + "/ratings", rating(3, 4, 5).with("words", "more time"))
                .is(204);
        sam.post(
                        "/api/sessions/" + session + "/amendments",
                        held("2026-09-02", clara, carl).with("reason", "day"))
                .is(204);
        clara.post("/api/sessions/" + session + "/disputes", Json.of("reason", "it was the first"))
                .is(204);
        String cancelled = agency.session(maria, held("2026-09-03", carl));
        maria.post("/api/sessions/" + cancelled + "/cancellation", Json.of("reason", "another"))
                .is(204);
        String ask = agency.request(clara, request("supportive").with("words", "a hard week"));
        sam.post("/api/support-requests/" + ask + "/answer", Json.of("offeredTime", "2026-11-02T09:00"))
                .is(204);
        admin.post("/api/risk-evaluations", Json.of("asOf", "2026-10-31")).is(200);
        admin.post("/api/people/" + carl.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        admin.post("/api/risk-evaluations", Json.of("asOf", "2026-10-31")).is(200);
    }

    private List<StreamingEventProcessor> processors() {
        return processing.eventProcessors().values().stream()
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    private Map<String, List<String>> readModels() {
        Map<String, List<String>> rows = new TreeMap<>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().stream()
                .filter(table -> !NO_READ_MODELS.contains(table))
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select t::text from " + table + " t order by 1")
                                .query(String.class)
                                .list()));
        return rows;
    }
}
