package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people write and who they are is nothing for a log. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {

    /** Stands in every name, address, note and word that this test sends. */
    private static final String SECRET = "quokka";

    @Autowired
    Agencies agencies;

    @Test
    void neither_errands_nor_mistakes_leave_a_word_in_the_log(CapturedOutput log) {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        var sam = agency.supervisor("S1");
        var clara = agency.join(
                agency.newcomer("C1").with("name", "Clara " + SECRET).with("email", SECRET + "@" + agency.domain()));
        agency.agreement(sam, clara, "2026-01-01");
        var words = held("2026-10-01", clara)
                .with("note", SECRET)
                .with("topics", List.of(SECRET))
                .with("actions", List.of(SECRET));
        String session = sam.withKey(SECRET).post("/api/sessions", words).id();
        clara.post("/api/sessions/" + session + "/disputes", Json.of("reason", SECRET))
                .is(204);
        clara.post("/api/sessions/" + session + "/ratings", rating(1, 2, 3).with("words", SECRET))
                .is(204);
        sam.post(
                        "/api/sessions/" + session + "/amendments",
                        words.with("heldOn", "2026-10-02").with("reason", SECRET))
                .is(204);
        sam.post("/api/sessions/" + session + "/cancellation", Json.of("reason", SECRET))
                .is(422);
        String ask = agency.request(clara, request("supportive").with("words", SECRET));
        sam.post(
                        "/api/support-requests/" + ask + "/answer",
                        Json.of("offeredTime", "2026-11-02T09:00", "words", SECRET))
                .is(204);
        admin.post("/api/risk-evaluations", Json.of("asOf", "2026-10-31")).is(200);

        admin.post("/api/people", agency.newcomer(SECRET).with("email", clara.email()))
                .is(409);
        admin.post("/api/people", agency.newcomer("C1").with("name", SECRET)).is(409);
        admin.post("/api/people", Json.of(SECRET, SECRET)).is(400);
        admin.post("/api/people", "{\"name\": " + SECRET).is(400);
        sam.post("/api/sessions", words.with("heldOn", SECRET)).is(400);
        sam.post("/api/sessions", words.with("note", SECRET + "\u0000")).is(400);
        sam.withKey(SECRET).post("/api/sessions", words.with("note", "other")).is(422);
        admin.post("/api/people/search", Json.of("text", SECRET)).is(200);
        admin.get("/api/people?text=" + SECRET).is(400);
        admin.get("/api/people?role=" + SECRET).is(400);
        admin.get("/api/" + SECRET).is(404);
        Browser.at(agencies.stranger())
                .signIn(SECRET + "@nowhere.example", SECRET)
                .is(422);
        agencies.stranger().bearing(SECRET).get("/api/me").is(401);
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        browser.put("/api/me/password", Json.of("current", Agencies.PASSWORD, "password", SECRET))
                .is(400);
        agencies.settle();

        assertThat(log.getAll()).doesNotContainIgnoringCase(SECRET).doesNotContain(agency.domain());
    }

    @Test
    void a_word_in_the_log_would_be_found(CapturedOutput log) {
        LoggerFactory.getLogger(LogsTest.class).warn("somebody wrote {}", SECRET);

        assertThat(log.getAll()).contains(SECRET);
    }
}
