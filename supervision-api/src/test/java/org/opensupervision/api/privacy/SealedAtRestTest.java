package org.opensupervision.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.opensupervision.projections.privacy.MasterKeyRefused;
import org.opensupervision.projections.privacy.PersonKeys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications of their own on one database, started with one master key or another. */
class SealedAtRestTest {

    private static final String CANARY = "Kanarienvogel";

    private final String database = TestDatabase.fresh();
    private AgencyId agency;
    private Http admin;
    private String clara;
    private String david;
    private String session;
    private List<String> records;

    @Test
    void words_are_sealed_in_the_log_and_opened_after_a_restart_and_with_another_master_key() {
        String next = LocalMasterKey.random();
        try (var first = start()) {
            much_is_said(first);
            assertThat(eventsWith(first, CANARY)).isZero();
            assertThat(eventsWith(first, "\"sealed\"")).as("control").isGreaterThan(5);
        }
        try (var second = start()) {
            assertThat(records)
                    .allSatisfy(record -> assertThat(said(second, record)).contains(CANARY));
        }
        try (var third = start(
                "--opensupervision.master-key=" + next,
                "--opensupervision.other-master-key=" + TestDatabase.MASTER_KEY)) {
            Http there = admin.at(port(third));
            assertThat(records)
                    .allSatisfy(record -> assertThat(said(third, record)).contains(CANARY));
            assertThat(there.get("/api/keys/wrapping").is(200).at("/toRewrap").asLong())
                    .isGreaterThanOrEqualTo(2);
            assertThat(there.post("/api/keys/wrapping").is(200).at("/toRewrap").asLong())
                    .isZero();
        }
        try (var fourth = start("--opensupervision.master-key=" + next)) {
            assertThat(records)
                    .allSatisfy(record -> assertThat(said(fourth, record)).contains(CANARY));
        }
        assertThatThrownBy(() -> start().close()).hasRootCauseInstanceOf(MasterKeyRefused.class);
        assertThatThrownBy(() -> start("--opensupervision.master-key=").close())
                .hasRootCauseInstanceOf(MasterKeyRefused.class);
    }

    @Test
    void a_person_gets_another_key_and_without_any_their_words_are_gone_and_the_minutes_are_not() {
        try (var application = start()) {
            much_is_said(application);
            Http there = admin.at(port(application));
            there.post("/api/people/" + clara + "/key").is(204);
            there.post("/api/people/" + PersonId.referredTo(agency, "nobody") + "/key")
                    .is(404);
            there.put(
                            "/api/people/" + clara + "/contact",
                            Json.of("name", "Clara " + CANARY, "email", "clara@" + CANARY + ".example"))
                    .is(204);
            assertThat(said(application, clara)).contains("Clara " + CANARY);
            assertThat(eventsWith(application, CANARY)).isZero();

            application.getBean(PersonKeys.class).destroy(agency, PersonId.of(clara));

            assertThat(said(application, clara)).doesNotContain(CANARY).contains("erased");
            assertThat(said(application, session))
                    .as("shared with Clara")
                    .doesNotContain(CANARY)
                    .contains("administrative=20");
            assertThat(said(application, david)).contains(CANARY);
            assertThat(count(application, "select count(*) from snapshot_event_entry"))
                    .isZero();
        }
    }

    private void much_is_said(ConfigurableApplicationContext application) {
        var ours = application.getBean(Agencies.class).register();
        agency = ours.id();
        admin = ours.administrator().http();
        var sam = ours.supervisor("S1");
        var first = ours.join(ours.newcomer("C1").with("name", CANARY + " C1"));
        var second = ours.join(ours.newcomer("C2").with("name", CANARY + " C2"));
        clara = first.id();
        david = second.id();
        ours.agreement(sam, first, "2026-01-01");
        ours.agreement(sam, second, "2026-01-01");
        session = ours.session(
                sam,
                held("2026-09-01", first, second)
                        .with("note", "note of a " + CANARY)
                        .with("topics", List.of("topic " + CANARY)));
        first.post("/api/sessions/" + session + "/ratings", rating(3, 4, 5).with("words", CANARY))
                .is(204);
        String alone = ours.session(sam, held("2026-09-02", first));
        sam.post("/api/sessions/" + alone + "/cancellation", Json.of("reason", CANARY))
                .is(204);
        String ask = ours.request(first, request("supportive").with("words", CANARY));
        sam.post(
                        "/api/support-requests/" + ask + "/answer",
                        Json.of("offeredTime", "2099-11-02T09:00", "words", "answer " + CANARY))
                .is(204);
        records = List.of(clara, david, session, alone, ask);
    }

    private static String said(ConfigurableApplicationContext application, String record) {
        return application
                .getBean(PostgresEventStorageEngine.class)
                .readEvents(record, 0)
                .asStream()
                .map(event -> event.getPayload().toString())
                .collect(Collectors.joining("\n"));
    }

    private static long eventsWith(ConfigurableApplicationContext application, String word) {
        return count(
                application,
                "select count(*) from domain_event_entry where position('%s' in convert_from(payload, 'UTF8')) > 0"
                        .formatted(word));
    }

    private static long count(ConfigurableApplicationContext application, String sql) {
        return application.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--opensupervision.first-start=false", "--db-scheduler.enabled=false"),
                TestDatabase.settings(database).entrySet().stream()
                        .filter(setting -> Stream.of(more).noneMatch(one -> one.startsWith("--" + setting.getKey())))
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()));
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}
