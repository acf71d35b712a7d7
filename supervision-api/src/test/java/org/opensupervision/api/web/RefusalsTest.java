package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;
import static org.opensupervision.api.harness.Json.minutes;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is refused is told which field it was and what would be right. */
@OverHttp
class RefusalsTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone admin;
    Someone sam;
    Someone clara;
    Json session;

    @BeforeEach
    void sam_and_clara() {
        agency = agencies.register();
        admin = agency.administrator();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        session = held("2026-10-01", clara);
        agency.agreement(sam, clara, "2025-06-01");
        agencies.settle();
    }

    @Test
    void a_wrong_type_is_told_by_field() {
        sam.post("/api/sessions", session.with("heldOn", 20261001)).is(400).names("heldOn");
        sam.post("/api/sessions", session.with("heldOn", List.of("2026-10-01")))
                .is(400)
                .names("heldOn");
        sam.post("/api/sessions", session.with("topics", "one")).is(400).names("topics");
        sam.post("/api/sessions", session.with("topics", List.of(1))).is(400).names("topics.0");
        sam.post("/api/sessions", session.with("note", 7)).is(400).names("note");
        sam.post("/api/sessions", session.with("superviseeIds", List.of("Clara")))
                .is(400)
                .names("superviseeIds.0");
        sam.post("/api/sessions", session.with("superviseeIds", List.of(7)))
                .is(400)
                .names("superviseeIds.0");
        sam.post("/api/sessions", session.with("supervisorId", "Sam")).is(400).names("supervisorId");
        sam.post("/api/sessions", session.with("supervisorId", "")).is(400).names("supervisorId");
        sam.post("/api/sessions", session.with("superviseeIds", List.of("")))
                .is(400)
                .names("superviseeIds.0");
        sam.post("/api/sessions", session.with("minutes", 60)).is(400).names("minutes");
        sam.post("/api/sessions", session.with("minutes", minutes(1, 2, 3).with("supportive", "about 20")))
                .is(400)
                .names("minutes.supportive")
                .says("a whole number");
        sam.post("/api/sessions", session.with("minutes", minutes(1, 2, 3).with("supportive", 2.5)))
                .is(400)
                .names("minutes.supportive")
                .says("a whole number");
        sam.post("/api/sessions", session.with("minutes", minutes(1, 2, 3).with("supportive", 3_000_000_000L)))
                .is(400)
                .names("minutes.supportive");
        sam.post("/api/sessions", session.with("minutes", minutes(1, 2, 3).with("supportive", "20")))
                .is(400)
                .names("minutes.supportive");
        String ask = agency.request(clara, request("supportive"));
        clara.post("/api/support-requests/" + ask + "/resolution", Json.of("helped", "very much"))
                .is(400)
                .names("helped")
                .says("true or false");
    }

    @Test
    void a_field_that_does_not_exist_is_told() {
        sam.post("/api/sessions", session.with("lenght", 60))
                .is(400)
                .names("lenght")
                .says("there is no such field");
        sam.post("/api/sessions", session.with("minutes", minutes(1, 2, 3).with("educationl", 1)))
                .is(400)
                .names("minutes.educationl");
        admin.post("/api/teams", Json.of("name", "A", "id", "1")).is(400).names("id");
    }

    @Test
    void every_missing_field_is_told_at_once() {
        sam.post("/api/sessions", Json.of()).is(400).names("heldOn", "format", "mode", "superviseeIds", "minutes");
        sam.post("/api/sessions", session.with("heldOn", null)).is(400).names("heldOn");
        sam.post("/api/sessions", session.with("minutes", minutes(1, 2, 3).without("educational")))
                .is(400)
                .names("minutes.educational");
        sam.post("/api/sessions", session.with("superviseeIds", java.util.Arrays.asList((Object) null)))
                .is(400)
                .names("superviseeIds[0]");
        admin.post("/api/people", Json.of()).is(400).names("reference", "name", "roles");
        admin.post("/api/people", agency.newcomer(" ")).is(400).names("reference");
        admin.post("/api/people", agency.newcomer("C9").with("roles", List.of()))
                .is(400)
                .names("roles");
        admin.post("/api/teams", Json.of("name", " ")).is(400).names("name");
        admin.post("/api/agreements", Json.of()).is(400).names("supervisorId", "superviseeId", "from");
        clara.post("/api/support-requests", Json.of()).is(400).names("function", "urgency");
        clara.post("/api/sessions/" + agency.session(sam, session) + "/ratings", Json.of())
                .is(400)
                .names("administrative", "educational", "supportive");
        admin.post("/api/risk-evaluations", Json.of()).is(400).names("asOf");
        admin.put("/api/agency/policy", Json.of()).is(400).names("cadenceDays", "agreedMinutes");
    }

    @Test
    void what_is_missing_is_told_with_what_would_be_right() {
        sam.post("/api/sessions", Json.of())
                .is(400)
                .says("heldOn: must not be null, but a day: yyyy-MM-dd")
                .says("format: must not be null, but one of individual, triadic, group");
        clara.post("/api/self-care-agreements/partner", Json.of())
                .is(400)
                .says("personId: must not be null, but an id");
        clara.post("/api/warning-signs/withdrawal", Json.of()).is(400).says("sure: must not be null, but true");
        admin.put("/api/agency/retention", Json.of("kind", "NOTICES"))
                .is(400)
                .says("months: must not be null, but a whole number from 1 to 1200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/04/2026",
                "2026-04-31",
                "2026-4-1",
                "20260401",
                "2026-04-01T09:00",
                "yesterday",
                "",
                "+12026-01-01",
                "-0001-01-01",
                "+999999999-12-31"
            })
    void what_is_not_a_day_is_told_with_what_would_be_one(String day) {
        sam.post("/api/sessions", session.with("heldOn", day))
                .is(400)
                .names("heldOn")
                .says("a day: yyyy-MM-dd");
        admin.get("/api/support-profiles?asOf=%s", day.replace("+", "%2B")).is(day.isEmpty() ? 200 : 400);
        admin.post("/api/people", agency.newcomer("C9").with("joinedOn", day))
                .is(400)
                .names("joinedOn");
    }

    @Test
    void what_is_not_a_time_or_a_month_is_told_with_what_would_be_one() {
        sam.post("/api/sessions", session.with("startedAt", "9 o'clock"))
                .is(400)
                .names("startedAt")
                .says("a time: HH:mm");
        String ask = agency.request(clara, request("supportive"));
        sam.post("/api/support-requests/" + ask + "/answer", Json.of("offeredTime", "tomorrow"))
                .is(400)
                .names("offeredTime")
                .says("a day and time: yyyy-MM-ddTHH:mm");
        admin.get("/api/coverage?from=2026-13").is(400).names("from").says("a month: yyyy-MM");
        admin.get("/api/coverage?to=October").is(400).names("to").says("a month: yyyy-MM");
    }

    @Test
    void a_word_that_is_none_of_the_known_ones_is_told_with_all_of_them() {
        sam.post("/api/sessions", session.with("format", "pair"))
                .is(400)
                .names("format")
                .says("one of individual, triadic, group");
        sam.post("/api/sessions", session.with("mode", "telepathy"))
                .is(400)
                .names("mode")
                .says("one of in_person, video, phone");
        sam.post("/api/sessions", session.with("status", "held?"))
                .is(400)
                .names("status")
                .says("one of held, cancelled, no_show");
        sam.post("/api/sessions", session.with("mode", 1)).is(400).names("mode");
        clara.post("/api/support-requests", request("emotional"))
                .is(400)
                .names("function")
                .says("one of administrative, educational, supportive");
        clara.post("/api/support-requests", request("supportive").with("urgency", "now"))
                .is(400)
                .names("urgency")
                .says("one of today, soon, routine");
        admin.post("/api/people", agency.newcomer("C9").with("roles", List.of("boss")))
                .is(400)
                .says("one of supervisor, supervisee, director, administrator");
        admin.get("/api/people?role=boss").is(400).names("role").says("one of supervisor");
        admin.get("/api/risk-flags?state=shut").is(400).names("state").says("one of open, cleared");
        admin.get("/api/support-requests?state=lost").is(400).names("state");
        admin.get("/api/sessions?signed=perhaps").is(400).names("signed").says("true or false");
    }

    @Test
    void words_are_read_in_any_case() {
        sam.post("/api/sessions", session.with("format", "INDIVIDUAL").with("mode", "In_Person"))
                .is(201);
        assertThat(admin.sees("/api/people?role=supervisor").items("/ref")).containsExactly("S1");
        assertThat(admin.get("/api/people?role=SUPERVISOR").items("/ref")).containsExactly("S1");
        admin.get("/api/risk-flags?state=open").is(200);
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, page",
        "page=one, page",
        "page=99999999999, page",
        "size=0, size",
        "size=10001, size",
        "size=-5, size",
        "size=2.5, size"
    })
    void a_page_out_of_range_is_told(String query, String field) {
        for (String list : List.of(
                "people", "agreements", "sessions", "support-requests", "risk-flags", "coverage", "support-profiles")) {
            admin.get("/api/" + list + "?" + query).is(400).names(field).says("a whole number from");
        }
    }

    @Test
    void a_body_that_is_no_json_is_told() {
        for (String body : List.of("{", "", "[]", "\"text\"", "null", "{\"name\":\"A\"} and more", "{'name':'A'}")) {
            admin.post("/api/teams", body).is(400).isProblem();
        }
        admin.with("Content-Type", "text/plain")
                .post("/api/teams", "name=A")
                .is(415)
                .isProblem();
        assertThat(admin.sees("/api/teams").json()).isEmpty();
    }

    @Test
    void what_is_not_there_and_what_cannot_be_done_are_problems_too() {
        admin.get("/api/nothing").is(404).isProblem();
        admin.delete("/api/people").is(405).isProblem();
        admin.with("Accept", "text/csv").get("/api/people").is(406);
        admin.get("/api/sessions/not-an-id").is(400).names("id").says("an id");
    }

    @Test
    void text_that_no_database_keeps_is_refused_and_leaves_nothing_behind() {
        for (String text : List.of("nul\\u0000nul", "half a surrogate \\ud83d")) {
            sam.post("/api/sessions", session.with("note", "@").toString().replace("@", text))
                    .is(400)
                    .names("note");
            sam.post(
                            "/api/sessions",
                            session.with("topics", List.of("@")).toString().replace("@", text))
                    .is(400)
                    .names("topics.0");
            admin.post(
                            "/api/people",
                            agency.newcomer("C9").with("name", "@@").toString().replace("@@", text))
                    .is(400)
                    .names("name");
            admin.post("/api/people", agency.newcomer("@@").toString().replace("@@\",\"name", text + "\",\"name"))
                    .is(400);
        }
        admin.post("/api/people/search", Json.of("text", "\u0000")).is(400).isProblem();
        admin.get("/api/people?team=%%00").is(400).isProblem();
        admin.get("/api/coverage?team=a%%00b").is(400).isProblem();
        assertThat(sam.sees("/api/sessions").items()).isEmpty();
        assertThat(admin.get("/api/people").items()).hasSize(3);
    }

    @Test
    void text_in_any_language_comes_back_as_it_was() {
        String note = "naïve – “quoted” — 監督 — 😀 — \u00e9 — <script>alert(1)</script> — %s ' -- \\ \t\n end";
        String id = sam.post("/api/sessions", session.with("note", note)).id();

        assertThat(sam.get("/api/sessions/" + id).text("/session/content/note")).isEqualTo(note);
    }

    @Test
    void too_long_is_told() {
        admin.post("/api/people", agency.newcomer("R".repeat(101))).is(400).names("reference");
        admin.post("/api/people", agency.newcomer("C9").with("name", "N".repeat(201)))
                .is(400)
                .names("name");
        admin.post("/api/teams", Json.of("name", "N".repeat(201))).is(400).names("name");
        sam.post("/api/sessions", session.with("note", "n".repeat(20_001)))
                .is(422)
                .breaks("WORDS_WITHIN_LIMITS", "note");
        clara.post("/api/support-requests", request("supportive").with("words", "w".repeat(5_001)))
                .is(400)
                .names("words");
    }

    @Test
    void days_out_of_order_are_told() {
        admin.get("/api/coverage?from=2026-10&to=2026-09").is(400).names("from");
        admin.get("/api/coverage?from=2010-01&to=2026-09").is(400).names("from");
        admin.post("/api/risk-evaluations", Json.of("asOf", "2026-11-01"))
                .is(400)
                .names("asOf")
                .says("a day not after today");
    }

    @Test
    void a_broken_rule_is_told_by_name_field_and_wording() {
        sam.post("/api/sessions", held("2026-11-01", clara))
                .is(422)
                .breaks("NOT_IN_THE_FUTURE", "heldOn")
                .says("This day is in the future: a session is recorded on or after its day.");
        sam.post("/api/sessions", session.with("minutes", minutes(0, 0, 0)))
                .is(422)
                .breaks("SOME_MINUTES_WERE_HELD", "minutes");
        sam.post("/api/sessions", session.with("minutes", minutes(-1, 20, 20)))
                .is(422)
                .breaks("NO_NEGATIVE_MINUTES", "minutes");
        sam.post("/api/sessions", session.with("minutes", minutes(241, 240, 240)))
                .is(422)
                .breaks("MINUTES_WITHIN_A_DAY", "minutes");
        sam.post("/api/sessions", session.with("minutes", minutes(2147483647, 2147483647, 2)))
                .is(422)
                .breaks("MINUTES_WITHIN_A_DAY", "minutes");
        sam.post("/api/sessions", session.with("superviseeIds", List.of()))
                .is(422)
                .breaks("SOMEBODY_ATTENDED", "supervisees");
        sam.post("/api/sessions", session.with("superviseeIds", List.of(clara.id(), clara.id())))
                .is(422)
                .breaks("EACH_ATTENDED_ONCE", "supervisees");
        sam.post("/api/sessions", session.with("format", "group")).is(422).breaks("FORMAT_FITS_ATTENDANCE", "format");
        admin.post("/api/people", agency.newcomer("C9").with("email", "no address"))
                .is(422)
                .breaks("EMAIL_IS_WELL_FORMED", "email");
        admin.put("/api/agency/policy", Json.of("cadenceDays", 0, "agreedMinutes", 180))
                .is(422)
                .breaks("USUAL_CADENCE_IN_RANGE", "cadenceDays");
        String id = sam.post("/api/sessions", session).id();
        clara.post("/api/sessions/" + id + "/signature").is(403).isProblem();
        sam.post("/api/sessions/" + id + "/ratings", rating(1, 2, 3)).is(403).isProblem();
        clara.post("/api/sessions/" + id + "/ratings", rating(1, 2, 11))
                .is(422)
                .breaks("ADEQUACY_FROM_0_TO_10", "adequacy");
    }

    @Test
    void what_exists_already_is_a_conflict() {
        admin.post("/api/people", agency.newcomer("C1").with("email", "other@" + agency.domain()))
                .is(409)
                .breaks("REFERENCE_IS_FREE", "reference");
        admin.post("/api/people", agency.newcomer("C2").with("email", clara.email()))
                .is(409)
                .breaks("EMAIL_IS_FREE", "email");
        admin.post("/api/teams", Json.of("name", "Outpatient")).is(201);
        admin.post("/api/teams", Json.of("name", "Outpatient")).is(409).breaks("TEAM_NAME_IS_FREE", "name");
        agency.agreement(sam, clara, "2026-01-01");
        admin.post(
                        "/api/agreements",
                        Json.of("supervisorId", sam.id(), "superviseeId", clara.id(), "from", "2026-01-01"))
                .is(409)
                .breaks("AGREEMENT_IS_NEW", "from");
        String id = sam.post("/api/sessions", session.with("reference", "X1")).id();
        sam.post("/api/sessions", session.with("reference", "X1")).is(409).breaks("SESSION_IS_NEW", "reference");
        clara.post("/api/sessions/" + id + "/ratings", rating(1, 2, 3)).is(204);
        clara.post("/api/sessions/" + id + "/ratings", rating(1, 2, 3)).is(409).breaks("RATED_ONCE", "supervisee");
        String ask = agency.request(clara, request("supportive").with("reference", "R1"));
        clara.post("/api/support-requests", request("supportive").with("reference", "R1"))
                .is(409)
                .breaks("REQUEST_IS_NEW", "reference");
        clara.post("/api/support-requests/" + ask + "/withdrawal").is(204);
        clara.post("/api/support-requests/" + ask + "/withdrawal").is(409).breaks("REQUEST_IS_OPEN", "request");
    }

    @Test
    void an_agreement_that_changed_meanwhile_is_a_conflict_that_says_what_changed() {
        String agreement = agency.agreement(sam, clara, "2026-01-01");
        var change = Json.of("from", "2026-02-01", "cadenceDays", 14, "agreedMinutes", 90, "basedOn", 0);
        admin.post("/api/agreements/" + agreement + "/changes", change).is(204);

        var answer = admin.post("/api/agreements/" + agreement + "/changes", change.with("from", "2026-03-01"));

        answer.is(409).breaks("UNCHANGED_SINCE_SEEN", "basedOn");
        assertThat(answer.at("/changes")).hasSize(1);
        assertThat(answer.text("/changes/0/what")).isEqualTo("AgreementChanged");
        assertThat(answer.text("/changes/0/by")).isEqualTo(admin.id());
        assertThat(answer.at("/changes/0/version").asInt()).isEqualTo(1);
        assertThat(answer.text("/changes/0/at")).isNotEmpty();
    }
}
