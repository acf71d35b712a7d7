package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class ApiTokensTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone sam;
    Browser browser;

    @BeforeEach
    void sam_is_signed_in() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        browser = Browser.at(agencies.stranger());
        browser.signIn(sam.email(), Agencies.PASSWORD).is(302);
        agencies.settle();
    }

    @Test
    void a_token_is_shown_once_and_then_only_its_name_and_when_it_was_used() {
        var made = browser.post("/api/me/tokens", form("READ")).is(201);
        String token = made.text("/token");

        agencies.stranger().bearing(token).get("/api/me").is(200);
        var listed = browser.get("/api/me/tokens").is(200);

        assertThat(listed.text()).contains("a spreadsheet", "READ").doesNotContain(token);
        assertThat(listed.json().toString()).contains("\"lastUsedAt\":\"2026-10-31T12:00:00Z\"");
        assertThat(jdbc.sql("select t::text from api_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void it_does_what_its_scopes_say_and_nothing_else() {
        var clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        String session = agency.session(sam, held("2026-10-01", clara));
        Http reading = bearing(Scope.READ);
        Http writing = bearing(Scope.WRITE);

        reading.get("/api/me").is(200);
        reading.post("/api/sessions", held("2026-10-02", clara)).is(403).isProblem();
        writing.get("/api/me").is(403);
        writing.post("/api/sessions", held("2026-10-02", clara)).is(201);
        writing.post("/api/sessions/" + session + "/signature").is(403);
        writing.post("/api/teams", Json.of("name", "Outpatient")).is(403);
        reading.post("/api/imports").is(403);
        agencies.bearing(
                        new SignedIn(
                                agency.id(), PersonId.of(agency.administrator().id())),
                        Scope.ADMINISTER)
                .post("/api/teams", Json.of("name", "Outpatient"))
                .is(201);
        bearing(Scope.ADMINISTER)
                .post("/api/teams", Json.of("name", "Inpatient"))
                .is(403);
        bearing(Scope.SIGN).post("/api/sessions/" + session + "/signature").is(204);
    }

    @Test
    void it_makes_no_tokens_and_ends_no_sessions_whatever_it_may_do() {
        sam.get("/api/me/tokens").is(403);
        sam.post("/api/me/tokens", form("READ")).is(403);
        sam.get("/api/me/sessions").is(403);
        sam.put("/api/me/password", Json.of("current", Agencies.PASSWORD, "password", "another horse, another"))
                .is(403);
        sam.get("/me").is(403);
    }

    @Test
    void it_is_good_until_it_expires() {
        Http http = agencies.stranger()
                .bearing(browser.post("/api/me/tokens", form("READ").with("days", 1))
                        .is(201)
                        .text("/token"));

        clock.set("2026-11-01T11:59:59Z");
        http.get("/api/me").is(200);
        clock.set("2026-11-01T12:00:00Z");
        http.get("/api/me").is(401);
    }

    @Test
    void it_is_good_until_its_owner_revokes_it_and_nobody_else_can() {
        var made = browser.post("/api/me/tokens", form("READ")).is(201);
        Http http = agencies.stranger().bearing(made.text("/token"));
        var maria = agency.supervisor("S2");
        Browser marias = Browser.at(agencies.stranger());
        marias.signIn(maria.email(), Agencies.PASSWORD).is(302);

        marias.delete("/api/me/tokens/" + made.text("/id")).is(404);
        http.get("/api/me").is(200);
        browser.delete("/api/me/tokens/" + made.text("/id")).is(204);
        http.get("/api/me").is(401);
        browser.delete("/api/me/tokens/x").is(400);
    }

    @Test
    void what_nobody_issued_is_as_good_as_nothing() {
        for (String token : List.of("", "os_", "os_guessed", "\u00e9", "a".repeat(5_000))) {
            agencies.stranger().bearing(token).get("/api/me").is(401).isProblem();
        }
    }

    @Test
    void the_page_makes_lists_and_revokes_them_too() {
        var page = browser.submit(
                        "/me/tokens",
                        "/me/tokens",
                        "name",
                        "a script",
                        "scopes",
                        "READ",
                        "scopes",
                        "WRITE",
                        "days",
                        "7")
                .is(200);
        String token = page.text().replaceAll("(?s).*<code id=\"token\">([^<]+)</code>.*", "$1");
        agencies.stranger().bearing(token).get("/api/me").is(200);

        String listed = browser.get("/me/tokens").text();
        assertThat(listed).contains("a script").doesNotContain(token);
        String revocation = listed.replaceAll("(?s).*a script.*?action=\"(/me/tokens/[0-9a-f-]+/revocation)\".*", "$1");
        browser.submit("/me/tokens", revocation).is(302);
        agencies.stranger().bearing(token).get("/api/me").is(401);
        browser.submit("/me/tokens", "/me/tokens", "name", "for nothing", "days", "7")
                .is(422);
    }

    private Http bearing(Scope... scopes) {
        return agencies.bearing(new SignedIn(agency.id(), PersonId.of(sam.id())), scopes);
    }

    private static Json form(String scope) {
        return Json.of("name", "a spreadsheet", "scopes", List.of(scope), "days", 30);
    }
}
