package org.opensupervision.api.aboutme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class AboutMeTest {

    private static final String EVIL = "<script>alert('x')</script> & \"so on\"";

    @Autowired
    Agencies agencies;

    @Autowired
    @Qualifier("owner") JdbcClient owner;

    Agency agency;
    Someone sam;
    Someone clara;
    Someone gina;
    String session;

    @BeforeEach
    void clara_has_left_traces_everywhere() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        gina = agency.supervisee("C2");
        agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(sam, gina, "2026-01-01");
        agency.administrator()
                .post(
                        "/api/people/" + clara.id() + "/leave",
                        Json.of("from", "2026-02-01", "to", "2026-02-02", "kind", "canary-leave"))
                .is(201);
        session = agency.session(sam, held("2026-10-05", clara, gina).with("note", "canary-note"));
        clara.post("/api/sessions/" + session + "/ratings", rating(5, 5, 0).with("words", "canary-rating"))
                .is(204);
        gina.post("/api/sessions/" + session + "/ratings", rating(1, 1, 1).with("words", "canary-of-gina"))
                .is(204);
        clara.post("/api/sessions/" + session + "/disputes", Json.of("reason", "canary-dispute"))
                .is(204);
        sam.post("/api/sessions/" + session + "/signature").is(204);
        agency.request(clara, request("supportive").with("words", EVIL));
        agency.request(gina, request("supportive").with("words", "canary-of-gina"));
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-06-15"))
                .is(200);
        agencies.settle();
        sam.get("/api/support-requests").is(200);
    }

    private Browser signedIn(Someone person) {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(person.email(), Agencies.PASSWORD).is(302);
        return browser;
    }

    @Test
    void everything_about_clara_is_in_it_and_nothing_that_gina_said() {
        Answer file = signedIn(clara).get("/api/me/everything").is(200);

        assertThat(file.header("Content-Disposition")).hasValue("attachment; filename=\"everything-about-me.json\"");
        assertThat(file.text())
                .contains(
                        clara.email(),
                        "canary-leave",
                        "canary-note",
                        "canary-rating",
                        "canary-dispute",
                        "Name of S1",
                        "of a test")
                .doesNotContain("canary-of-gina");
        assertThat(file.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "profile",
                        "notices",
                        "mailChoices",
                        "agreements",
                        "sessions",
                        "hours",
                        "supportRequests",
                        "capacitySignals",
                        "workload",
                        "selfAssessments",
                        "recoveryPlans",
                        "warningSigns",
                        "signCheckIns",
                        "selfCare",
                        "partnerOf",
                        "supportProfile",
                        "flags",
                        "signIn",
                        "providerAccounts",
                        "browserSessions",
                        "knownDevices",
                        "apiTokens",
                        "drafts",
                        "imports",
                        "rejectedRows",
                        "accessLog",
                        "accessLogEnd");
        for (String section : List.of(
                "profile",
                "agreements",
                "sessions",
                "hours",
                "supportRequests",
                "supportProfile",
                "flags",
                "signIn",
                "browserSessions",
                "knownDevices",
                "apiTokens",
                "accessLog",
                "accessLogEnd")) {
            assertThat(file.at("/" + section)).as(section).isNotEmpty();
        }
        assertThat(file.text("/supportRequests/0/words")).isEqualTo(EVIL);
        assertThat(file.at("/flags/0/flag/facts")).isNotEmpty();
        assertThat(file.text("/sessions/0/session/signedOn")).isEqualTo("2026-10-31");
    }

    @Test
    void no_secret_and_no_digest_of_one_is_in_it() {
        String token = clara.http().token();
        Browser browser = signedIn(clara);
        String file = browser.get("/api/me/everything").text();

        assertThat(file).doesNotContain(token, browser.cookie("SESSION"), "bcrypt", "argon2");
    }

    @Test
    void the_page_holds_the_same_and_no_script() {
        Browser browser = signedIn(clara);
        Answer page = browser.get("/api/me/everything.html").is(200);

        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.text())
                .contains("canary-note", "canary-rating", "canary-dispute", "&lt;script&gt;alert(")
                .contains("default-src &#39;none&#39;".replace("&#39;", "'"), "@media print", "</html>")
                .doesNotContain("<script", "src=", "href=", "canary-of-gina");
    }

    @Test
    void that_it_was_taken_is_written_down_and_whose_notes_a_supervisor_takes_along_too() {
        signedIn(clara).get("/api/me/everything").is(200);
        assertThat(clara.get("/api/access-log").items("/what")).contains("EVERYTHING");

        signedIn(sam).get("/api/me/everything.html").is(200);
        assertThat(clara.get("/api/access-log").items("/what").getFirst()).isEqualTo("WORDS_OF_SESSION");
        assertThat(gina.get("/api/access-log").items("/what").getFirst()).isEqualTo("WORDS_OF_SESSION");
    }

    @Test
    void a_supervisor_does_not_take_along_what_others_said() {
        assertThat(signedIn(sam).get("/api/me/everything").is(200).text())
                .contains("canary-note")
                .doesNotContain("canary-rating", "canary-dispute", "canary-of-gina", "canary-leave");
    }

    @Test
    void a_program_does_not_get_it() {
        clara.get("/api/me/everything").is(403);
        clara.get("/api/me/everything.html").is(403);
        agencies.stranger().get("/api/me/everything").is(401);
    }

    @Test
    void without_the_access_log_it_is_not_given() {
        Browser browser = signedIn(clara);
        owner.sql("alter table access_entry rename to mislaid").update();
        try {
            assertThat(browser.get("/api/me/everything").is(503).text()).doesNotContain("canary");
        } finally {
            owner.sql("alter table mislaid rename to access_entry").update();
        }
    }

    @Test
    void rows_of_imports_that_name_her_are_pointed_at() {
        Someone administrator = agency.administrator();
        String location = administrator
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports", """
                        --x\r
                        Content-Disposition: form-data; name="leave"; filename="leave.csv"\r
                        Content-Type: text/csv\r
                        \r
                        person_ref,from,to,kind\r
                        C1,never,,canary-of-the-row\r
                        C11,never,,\r
                        --x--\r
                        """)
                .is(202)
                .header("Location")
                .orElseThrow();
        while (administrator.get(location).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }

        assertThat(signedIn(clara)
                        .get("/api/me/everything")
                        .at("/rejectedRows")
                        .valueStream()
                        .map(row -> row.get("line").asInt()))
                .containsExactly(2);
        assertThat(signedIn(administrator).get("/api/me/everything").at("/imports"))
                .hasSize(1);
    }
}
