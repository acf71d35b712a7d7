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
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.domain.shared.PersonId;
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

    @Autowired
    TestClock clock;

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
    void a_token_that_is_good_is_logged_once_and_not_with_every_request(CapturedOutput log) {
        var issued = agencies.bearing(new SignedIn(agency.id(), PersonId.of(clara.id())), Scope.READ);
        for (int i = 0; i < 3; i++) {
            issued.get("/api/me").is(200);
        }
        clock.set("2026-10-31T12:59:00Z");
        issued.get("/api/me").is(200);
        assertThat(usesOfTokensBy(clara, log)).hasSize(1);

        clock.set("2026-10-31T13:00:00Z");
        issued.get("/api/me").is(200);
        assertThat(usesOfTokensBy(clara, log)).hasSize(2);
        assertThat(log.getAll()).doesNotContain(issued.token());
    }

    @Test
    void what_does_not_fit_is_logged_by_the_name_of_the_field_and_not_as_it_was(CapturedOutput log) {
        clara.post("/api/support-requests", Json.of("function", "canary", "urgency", "soon"))
                .is(400);
        clara.post("/api/support-requests", Agency.request("supportive").with("canaryField", 1))
                .is(400);
        clara.get("/api/people?page=canary").is(400);

        assertThat(lines(log, "turned away: from=value why=function person=" + clara.id()))
                .hasSize(1);
        assertThat(lines(log, "turned away: from=value why=unknown person=" + clara.id()))
                .hasSize(1);
        assertThat(lines(log, "turned away: from=value why=page person=" + clara.id()))
                .hasSize(1);
        assertThat(log.getAll()).doesNotContain("canary");
    }

    @Test
    void a_rule_that_is_broken_is_logged_by_its_name_and_so_often_alone(CapturedOutput log) {
        Someone sam = agency.supervisor("S1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
        for (int i = 0; i < 30; i++) {
            sam.post("/api/sessions", Agency.held("2026-11-30", clara).with("note", "canary"))
                    .is(422)
                    .breaks("NOT_IN_THE_FUTURE", "heldOn");
        }

        assertThat(lines(log, "turned away: from=rule why=NOT_IN_THE_FUTURE person=" + sam.id()))
                .hasSize(20);
        assertThat(log.getAll()).doesNotContain("canary");
        clock.set("2026-10-31T12:01:00Z");
        sam.post("/api/sessions", Agency.held("2026-11-30", clara)).is(422);
        assertThat(lines(log, "turned away: from=rule why=NOT_IN_THE_FUTURE person=" + sam.id()))
                .hasSize(21);
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

    private static List<String> usesOfTokensBy(Someone who, CapturedOutput log) {
        return lines(log, "let in: by=token ").stream()
                .filter(line -> line.contains("person=" + who.id()))
                .toList();
    }

    private static List<String> lines(CapturedOutput log, String words) {
        return log.getAll().lines().filter(line -> line.contains(words)).toList();
    }
}
