package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came in, who did not, and what was tried. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class GateTest {

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone clara;
    Browser browser;

    @BeforeEach
    void clara_has_joined() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        agencies.settle();
        browser = Browser.at(agencies.stranger());
    }

    @BeforeEach
    @AfterEach
    void every_test_comes_from_one_address() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void signing_in_is_logged_with_who_by_what_and_from_where(CapturedOutput log) {
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);

        assertThat(lines(log, "let in: by=password person=" + clara.id()))
                .singleElement()
                .asString()
                .contains("agency=" + agency.id().value(), "network=127.0.0.0/24");
    }

    @Test
    void failures_and_guessing_are_logged_and_no_address_that_was_tried(CapturedOutput log) {
        for (int i = 0; i < 11; i++) {
            browser.signIn(clara.email(), "guess number " + i);
        }

        assertThat(lines(log, "turned away: from=password why=WRONG person=unknown"))
                .hasSize(10);
        assertThat(lines(log, "turned away: from=password why=TOO_MANY_ATTEMPTS"))
                .hasSize(1);
        assertThat(log.getAll()).doesNotContain(clara.email());
    }

    @Test
    void entering_the_password_again_is_logged(CapturedOutput log) {
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        browser.post("/api/me/reauthentication", Json.of("password", "not this one at all"))
                .is(400);
        browser.post("/api/me/reauthentication", Json.of("password", Agencies.PASSWORD))
                .is(204);

        assertThat(lines(log, "turned away: from=password again why=WRONG person=" + clara.id()))
                .hasSize(1);
        assertThat(lines(log, "let in: by=password again person=" + clara.id())).hasSize(1);
    }

    @Test
    void a_token_that_is_none_is_logged_and_not_what_it_was(CapturedOutput log) {
        agencies.stranger().bearing("os_guessed").get("/api/me").is(401);

        assertThat(lines(log, "turned away: from=token why=WRONG")).hasSize(1);
        assertThat(log.getAll()).doesNotContain("os_guessed");
    }

    @Test
    void what_somebody_may_not_do_is_logged_with_who_and_what(CapturedOutput log) {
        clara.get("/api/read-models").is(403);

        assertThat(lines(log, "turned away: from=KEEP_SYSTEM why=REFUSED person=" + clara.id()))
                .hasSize(1);
    }

    @Test
    void ways_around_are_logged(CapturedOutput log) {
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        browser.http().with("Sec-Fetch-Site", "cross-site").get("/api/me").is(403);
        browser.http()
                .with("X-CSRF-TOKEN", "guessed")
                .post("/api/support-requests", Agency.request("supportive"))
                .is(403);
        clara.with("Content-Encoding", "gzip")
                .post("/api/support-requests", Agency.request("supportive"))
                .is(415);

        assertThat(lines(log, "turned away: from=another site why=CROSS_SITE")).hasSize(1);
        assertThat(lines(log, "turned away: from=request why=FORGED person=" + clara.id()))
                .hasSize(1);
        assertThat(lines(log, "turned away: from=body why=UNSUPPORTED_MEDIA_TYPE"))
                .hasSize(1);
    }

    private static List<String> lines(CapturedOutput log, String words) {
        return log.getAll().lines().filter(line -> line.contains(words)).toList();
    }
}
