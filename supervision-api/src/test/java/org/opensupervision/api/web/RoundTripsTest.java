package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** How often a request turns to the database: who calls is one question, what they may see another. */
class RoundTripsTest {

    static ConfigurableApplicationContext application;
    static Agencies agencies;
    static Agency agency;
    static Someone sam;
    static Someone clara;
    static Someone director;

    @BeforeAll
    static void start() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.settings(TestDatabase.fresh()));
        settings.put("server.port", "0");
        settings.put("opensupervision.first-start", "false");
        settings.put("db-scheduler.enabled", "false");
        settings.put("spring.datasource.hikari.data-source-properties.socketFactory", CountedSockets.class.getName());
        application = new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .run(settings.entrySet().stream()
                        .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
        agencies = application.getBean(Agencies.class);
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agency.agreement(sam, clara, "2026-01-01");
        agency.session(sam, held("2026-10-02", clara));
        agency.request(clara, request("supportive"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** A connection that is new says more, and a token that was not used for a minute is noted. */
    @BeforeEach
    void everything_can_be_read_and_everybody_has_called_before() {
        agencies.settle();
        sam.get("/api/me").is(200);
        clara.get("/api/me").is(200);
        director.get("/api/me").is(200);
    }

    @Test
    void a_session_is_recorded_with_three_questions_and_one_write() {
        sends(
                () -> sam.withKey(key())
                        .post("/api/sessions", held("2026-10-01", clara))
                        .is(201),
                3,
                1);
    }

    @Test
    void support_is_asked_for_with_three_questions_and_one_write() {
        sends(
                () -> clara.withKey(key())
                        .post("/api/support-requests", request("supportive"))
                        .is(201),
                3,
                1);
    }

    @Test
    void a_session_is_signed_with_four_questions_and_one_write() {
        String session = agency.session(sam, held("2026-10-01", clara));
        agencies.settle();

        sends(
                () -> sam.withKey(key())
                        .post("/api/sessions/" + session + "/signature")
                        .is(204),
                4,
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/me, 3",
        "/api/sessions, 3",
        "/api/sessions?size=1, 4",
        "/api/agreements, 5",
        "/api/support-requests, 5",
        "/api/risk-flags, 5",
        "/api/people?size=100, 5"
    })
    void a_list_is_one_question_and_another_one_if_it_has_more_pages(String address, int questions) {
        sends(() -> sam.get(address).is(200), questions, 0);
        sends(() -> director.get(address).is(200), questions, 0);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void sends(Supplier<Answer> request, int byRequest, int byWriters) {
        CountedSockets.Counted<Answer> counted = CountedSockets.during(request);

        assertThat(counted.byRequest()).as(counted.answer() + " asks").isEqualTo(byRequest);
        assertThat(counted.byWriters()).as(counted.answer() + " writes").isEqualTo(byWriters);
    }
}
