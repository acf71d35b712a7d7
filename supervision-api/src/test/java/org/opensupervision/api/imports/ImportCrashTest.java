package org.opensupervision.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

class ImportCrashTest {

    private static final int ENOUGH = 1_000;
    private static final Duration SELDOM = Duration.ofMillis(500);

    private EmbeddedPostgres database;

    @BeforeEach
    void start() throws IOException {
        database = TestAgency.database();
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
        assertThat(TestAgency.filesLeftBehind()).isEmpty();
    }

    @Test
    void what_was_killed_in_the_middle_is_finished_by_importing_again() throws Exception {
        Map<String, byte[]> log = GeneratedLog.of(20_000);
        TestAgency agency = registered();
        String killed;
        try (OtherProcess first = OtherProcess.start(database)) {
            agency = agency.at(first.url(), database);
            killed = begunAndHalfDone(agency, log);
            first.kill();
        }
        assertThat(TestAgency.filesLeftBehind()).hasSize(1);
        agency.sql()
                .sql("update import set heartbeat_at = now() - interval '61 seconds'")
                .update();

        try (OtherProcess second = OtherProcess.start(database)) {
            agency = agency.at(second.url(), database);
            assertFailed(agency.json(agency.get(killed)));
            assertThat(TestAgency.filesLeftBehind()).isEmpty();
            assertFinished(agency.awaited(agency.begun(log), SELDOM), agency, 20_000);
        }
    }

    @Test
    void what_was_stopped_in_the_middle_says_so_and_is_finished_by_importing_again() {
        Map<String, byte[]> log = GeneratedLog.of(5_000);
        ConfigurableApplicationContext first = TestAgency.application(database);
        TestAgency agency = TestAgency.registered(first);
        String stopped = begunAndHalfDone(agency, log);
        first.close();
        assertThat(TestAgency.filesLeftBehind()).isEmpty();

        try (ConfigurableApplicationContext second = TestAgency.application(database)) {
            agency = agency.at(TestAgency.url(second), database);
            assertFailed(agency.json(agency.get(stopped)));
            assertFinished(agency.awaited(agency.begun(log), SELDOM), agency, 5_000);
        }
    }

    private TestAgency registered() {
        try (ConfigurableApplicationContext application = TestAgency.application(database)) {
            return TestAgency.registered(application);
        }
    }

    private static String begunAndHalfDone(TestAgency agency, Map<String, byte[]> log) {
        String location = agency.begun(log);
        agency.awaited(location, view -> view.at("/progress/done").asInt() > ENOUGH);
        return location;
    }

    private static void assertFailed(JsonNode view) {
        assertThat(view.get("state").asString()).isEqualTo("FAILED");
        assertThat(view.get("failure").asString())
                .isEqualTo("interrupted; import the same files again, what went in counts as repeated");
    }

    private static void assertFinished(JsonNode view, TestAgency agency, int sessions) {
        assertThat(view.get("state").asString()).isEqualTo("DONE");
        JsonNode counts = view.at("/files/sessions");
        assertThat(counts.get("repeated").asInt()).isBetween(ENOUGH / 2, sessions - 1);
        assertThat(counts.get("accepted").asInt() + counts.get("repeated").asInt())
                .isEqualTo(sessions);
        assertThat(counts.get("rejectedTotal").asInt()).isZero();
        assertThat(agency.sql()
                        .sql("select count(*) from session")
                        .query(Long.class)
                        .single())
                .isEqualTo(sessions);
        assertThat(agency.sql().sql("""
                select count(*) from domain_event_entry where payload_type like '%SessionRecorded'
                """).query(Long.class).single()).isEqualTo(sessions);
    }
}
