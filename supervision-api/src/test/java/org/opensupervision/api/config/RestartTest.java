package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Calls;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications of their own, started and stopped on one database. */
class RestartTest {

    private static final String OPT_OUT = "axoniq.update-checker.disabled";

    private final String database = TestDatabase.fresh();

    @Test
    void a_key_is_remembered_and_everything_is_read_as_before_after_a_restart() {
        String session;
        String people;
        Http samsCalls;
        Http adminsCalls;
        String clara;
        Json newcomer;
        String newcomersId;
        String evaluation;
        try (var first = start("--db-scheduler.enabled=false")) {
            var agency = first.getBean(Agencies.class).register();
            var admin = agency.administrator();
            var sam = agency.supervisor("S1");
            var supervisee = agency.supervisee("C1");
            agency.agreement(sam, supervisee, "2026-01-01");
            newcomer = agency.newcomer("C2").with("roles", List.of("SUPERVISOR", "SUPERVISEE", "DIRECTOR"));
            newcomersId = admin.withKey("join").post("/api/people", newcomer).id();
            evaluation = admin.withKey("evaluate")
                    .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                    .is(200)
                    .text();
            session = sam.withKey("record")
                    .post("/api/sessions", held("2026-10-01", supervisee.id()))
                    .id();
            people = admin.sees("/api/people").text();
            samsCalls = sam.http();
            adminsCalls = admin.http();
            clara = supervisee.id();
        }

        try (var second = start("--db-scheduler.enabled=false")) {
            var sam = samsCalls.at(port(second));
            var admin = adminsCalls.at(port(second));
            long events = events(second);

            assertThat(sam.withKey("record")
                            .post("/api/sessions", held("2026-10-01", clara))
                            .id())
                    .isEqualTo(session);
            assertThat(admin.withKey("join").post("/api/people", newcomer).id()).isEqualTo(newcomersId);
            assertThat(admin.withKey("evaluate")
                            .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                            .is(200)
                            .text())
                    .isEqualTo(evaluation);
            assertThat(events(second)).isEqualTo(events);
            assertThat(admin.get("/api/people").text()).isEqualTo(people);
            String next = sam.withKey("next")
                    .post("/api/sessions", held("2026-10-02", clara))
                    .id();
            assertThat(sam.get("/api/sessions").items("/id")).containsExactly(next, session);
        }
    }

    @Test
    void nothing_calls_out_from_start_to_stop() throws Exception {
        String optedOut = System.clearProperty(OPT_OUT);
        try (var calls = Calls.watch()) {
            try (var application = start("--db-scheduler.polling-interval=100ms")) {
                application
                        .getBean(Agencies.class)
                        .register()
                        .administrator()
                        .sees("/api/me")
                        .is(200);
                // In a test JVM Axon does not even begin; it is begun by hand with what the application says of it.
                var usage = application.getBean(UsagePropertyProvider.class);
                assertThat(usage.getDisabled()).isTrue();
                new UpdateChecker(new UpdateCheckerHttpClient(usage), new LoggingUpdateCheckerReporter(), usage)
                        .start();
                Thread.sleep(1_500);
            }
            assertThat(calls.all()).as("control: the database is seen").isNotEmpty();
            assertThat(calls.toOthers()).isEmpty();
        } finally {
            if (optedOut != null) {
                System.setProperty(OPT_OUT, optedOut);
            }
        }
    }

    @Test
    void a_call_to_somebody_else_would_be_seen() throws Exception {
        try (var calls = Calls.watch();
                var client = HttpClient.newHttpClient()) {
            attempt(() -> client.send(
                    HttpRequest.newBuilder(URI.create("http://client.invalid")).build(), BodyHandlers.discarding()));
            attempt(() -> URI.create("http://url.invalid").toURL().openStream());
            attempt(() -> new Socket("192.0.2.1", 9).close());
            var checker = usage("http://updates.invalid/check");
            var running = new UpdateChecker(
                    new UpdateCheckerHttpClient(checker), new LoggingUpdateCheckerReporter(), checker);
            running.start();
            Thread.sleep(1_500);
            running.stop();

            assertThat(calls.toOthers().stream().map(URI::getHost))
                    .contains("client.invalid", "url.invalid", "updates.invalid");
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void attempt(Attempt call) {
        try {
            call.run();
        } catch (Exception expected) {
            // nobody answers there
        }
    }

    private static UsagePropertyProvider usage(String url) {
        return new UsagePropertyProvider() {
            @Override
            public Boolean getDisabled() {
                return false;
            }

            @Override
            public String getUrl() {
                return url;
            }

            @Override
            public int priority() {
                return 0;
            }
        };
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--opensupervision.first-start=false"),
                TestDatabase.settings(database).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()));
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static long events(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    private static Json held(String day, String supervisee) {
        return Json.of(
                "heldOn",
                day,
                "format",
                "individual",
                "mode",
                "video",
                "superviseeIds",
                List.of(supervisee),
                "minutes",
                Json.minutes(20, 20, 20));
    }
}
