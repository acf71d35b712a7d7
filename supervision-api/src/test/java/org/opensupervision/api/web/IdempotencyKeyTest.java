package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class IdempotencyKeyTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone admin;
    Someone sam;
    Someone clara;

    @BeforeEach
    void sam_supervises_clara() {
        agency = agencies.register();
        admin = agency.administrator();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
    }

    @Test
    void a_repeated_session_is_recorded_once_and_answered_alike() {
        var first = sam.withKey("k").post("/api/sessions", held("2026-10-01", clara));
        assertThat(eventsOf(first.id())).containsExactly("SessionRecorded");

        var again = sam.withKey("k").post("/api/sessions", held("2026-10-01", clara));

        assertAlike(first, again);
        assertThat(sam.sees("/api/sessions").items()).hasSize(1);
    }

    @Test
    void a_repeated_request_for_support_is_asked_once_even_on_another_day() {
        var first = clara.withKey("k").post("/api/support-requests", request("supportive"));
        clock.setDay("2026-11-01");

        assertAlike(first, clara.withKey("k").post("/api/support-requests", request("supportive")));
        assertThat(clara.sees("/api/support-requests").items("/requestedOn")).containsExactly("2026-10-31");
    }

    @Test
    void whatever_changes_something_does_so_once_and_is_answered_alike() {
        String session = agency.session(sam, held("2026-10-01", clara));
        String ask = agency.request(clara, request("supportive"));
        String another = agency.request(clara, request("educational"));
        String third = agency.request(clara, request("educational"));
        var maria = agency.supervisor("S2");
        var person = twice(admin, "POST", "/api/people", agency.newcomer("C2"));
        String team = twice(admin, "POST", "/api/teams", Json.of("name", "Outpatient"))
                .id();
        agencies.settle();
        String path = "/api/people/" + person.id();
        twice(admin, "PUT", "/api/agency/policy", Json.of("cadenceDays", 14, "agreedMinutes", 90));
        twice(admin, "PUT", "/api/teams/" + team, Json.of("name", "Inpatient"));
        twice(admin, "PUT", path + "/contact", Json.of("name", "Cee Two"));
        twice(admin, "POST", path + "/roles", Json.of("role", "director"));
        twice(admin, "DELETE", path + "/roles/director", null);
        twice(admin, "PUT", path + "/team", Json.of("teamId", team));
        String leave = twice(admin, "POST", path + "/leave", Json.of("from", "2026-05-01"))
                .id();
        twice(admin, "PUT", path + "/leave/" + leave, Json.of("from", "2026-05-01", "to", "2026-05-09"));
        twice(admin, "POST", path + "/leave/" + leave + "/end", Json.of("lastDay", "2026-05-08"));
        String agreement = twice(
                        admin,
                        "POST",
                        "/api/agreements",
                        Json.of("supervisorId", sam.id(), "superviseeId", person.id(), "from", "2026-06-01"))
                .id();
        twice(
                admin,
                "POST",
                "/api/agreements/" + agreement + "/changes",
                Json.of("from", "2026-07-01", "cadenceDays", 7, "agreedMinutes", 90));
        twice(admin, "POST", "/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-08-01"));
        twice(admin, "POST", path + "/departure", Json.of("lastDay", "2026-09-01"));
        twice(admin, "POST", path + "/return", Json.of("on", "2026-09-15"));
        twice(sam, "POST", "/api/sessions/" + session + "/signature", null);
        twice(clara, "POST", "/api/sessions/" + session + "/confirmations", null);
        twice(clara, "POST", "/api/sessions/" + session + "/disputes", Json.of("reason", "I mistook the day"));
        twice(
                sam,
                "POST",
                "/api/sessions/" + session + "/amendments",
                held("2026-10-02", clara).with("reason", "another day"));
        twice(clara, "POST", "/api/sessions/" + session + "/ratings", rating(5, 6, 7));
        String wrong = agency.session(sam, held("2026-10-03", clara));
        twice(sam, "POST", "/api/sessions/" + wrong + "/cancellation", Json.of("reason", "it was another"));
        twice(sam, "POST", "/api/support-requests/" + ask + "/acknowledgement", null);
        twice(sam, "POST", "/api/support-requests/" + ask + "/answer", Json.of("offeredTime", "2026-11-02T09:00"));
        twice(sam, "POST", "/api/support-requests/" + ask + "/handover", Json.of("toId", maria.id()));
        twice(sam, "POST", "/api/support-requests/" + ask + "/resolution", Json.of("sessionId", session));
        twice(clara, "POST", "/api/support-requests/" + another + "/resolution", null);
        twice(clara, "POST", "/api/support-requests/" + third + "/withdrawal", null);
        twice(admin, "POST", "/api/teams/" + team + "/closure", null);
    }

    @Test
    void a_move_into_a_team_is_answered_alike_after_the_team_was_closed() {
        String team = agency.team("Outpatient");
        var move = Json.of("teamId", team);
        admin.withKey("k").put("/api/people/" + clara.id() + "/team", move).is(204);
        admin.post("/api/teams/" + team + "/closure").is(204);

        admin.withKey("k").put("/api/people/" + clara.id() + "/team", move).is(204);
    }

    @Test
    void a_repeated_evaluation_says_what_the_first_one_did() {
        var asked = Json.of("asOf", "2026-10-31");
        var first = admin.withKey("k").post("/api/risk-evaluations", asked).is(200);
        assertThat(first.at("/raised").asInt()).isEqualTo(1);

        assertAlike(first, admin.withKey("k").post("/api/risk-evaluations", asked));
        assertThat(admin.post("/api/risk-evaluations", asked).at("/raised").asInt())
                .isZero();
    }

    @Test
    void two_evaluations_at_once_with_one_key_say_the_same() {
        var asked = Json.of("asOf", "2026-10-31");

        var answers = AtOnce.all(4, i -> admin.withKey("k").post("/api/risk-evaluations", asked));

        assertThat(answers).allSatisfy(answer -> answer.is(200));
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(answers.getFirst().at("/raised").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        var session = sam.withKey("k").post("/api/sessions", held("2026-10-01", clara));

        sam.withKey("k")
                .post("/api/sessions", held("2026-10-02", clara))
                .is(422)
                .names("Idempotency-Key");
        sam.withKey("k")
                .post("/api/sessions/" + session.id() + "/signature")
                .is(422)
                .names("Idempotency-Key");
        sam.withKey("k")
                .post("/api/sessions/" + session.id() + "/cancellation", Json.of("reason", "a mistake"))
                .is(422)
                .names("Idempotency-Key");
        assertThat(sam.sees("/api/sessions").items("/content/on")).containsExactly("2026-10-01");
        assertThat(eventsOf(session.id())).containsExactly("SessionRecorded");
    }

    @Test
    void two_requests_at_once_with_one_key_have_one_effect() {
        var answers = AtOnce.all(8, i -> sam.withKey("k").post("/api/sessions", held("2026-10-01", clara)));

        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        assertThat(eventsOf(answers.getFirst().id())).containsExactly("SessionRecorded");
    }

    @Test
    void two_signatures_at_once_with_one_key_have_one_effect() {
        String session = agency.session(sam, held("2026-10-01", clara));

        var answers = AtOnce.all(8, i -> sam.withKey("k").post("/api/sessions/" + session + "/signature"));

        assertThat(answers).allSatisfy(answer -> answer.is(204));
        assertThat(eventsOf(session)).containsExactly("SessionRecorded", "SessionSigned");
    }

    @Test
    void a_refused_request_does_not_use_its_key_up() {
        String session = agency.session(sam, held("2026-10-01", clara));
        String signature = "/api/sessions/" + session + "/signature";
        sam.withKey("k")
                .post("/api/sessions", held("2026-12-01", clara))
                .is(422)
                .breaks("NOT_IN_THE_FUTURE", "heldOn");
        clara.withKey("k").post(signature).is(403);

        sam.withKey("k").post("/api/sessions", held("2026-10-02", clara)).is(201);
        clara.withKey("k").post("/api/sessions/" + session + "/confirmations").is(204);
        assertThat(sam.sees("/api/sessions").items()).hasSize(2);
    }

    @Test
    void what_took_the_right_away_is_answered_alike() {
        var alice = agency.join(agency.newcomer("A2").with("roles", List.of("ADMINISTRATOR", "SUPERVISEE")));
        String role = "/api/people/" + alice.id() + "/roles/administrator";
        alice.withKey("k").delete(role).is(204);
        agencies.settle();
        alice.post("/api/teams", Json.of("name", "Outpatient")).is(403);

        alice.withKey("k").delete(role).is(204);
        alice.withKey("another").delete(role).is(403);
        alice.withKey("k").delete(role + "?lastDay=2026-11-30").is(403);
        alice.delete(role).is(403);
        admin.withKey("k").delete(role).is(422).breaks("ROLE_IS_HELD", "role");
        assertThat(eventsOf(alice.id())).filteredOn("RoleRevoked"::equals).hasSize(1);
    }

    @Test
    void what_cannot_be_seen_any_more_is_answered_alike_to_who_did_it() {
        var maria = agency.supervisor("S2");
        var helen = agency.supervisor("S3");
        String ask = agency.request(clara, request("supportive"));
        String handover = "/api/support-requests/" + ask + "/handover";
        sam.post(handover, Json.of("toId", maria.id())).is(204);
        agencies.settle();
        maria.withKey("k").post(handover, Json.of("toId", helen.id())).is(204);
        agencies.settle();
        maria.get("/api/support-requests/" + ask).is(404);

        maria.withKey("k").post(handover, Json.of("toId", helen.id())).is(204);
        maria.withKey("k").post(handover, Json.of("toId", sam.id())).is(404);
        var other = agency.supervisor("S4");
        other.withKey("k").post(handover, Json.of("toId", helen.id())).is(404);
    }

    @Test
    void what_was_made_is_named_alike_when_no_more_may_be_made() {
        var alice = agency.join(agency.newcomer("A2").with("roles", List.of("ADMINISTRATOR", "SUPERVISEE")));
        var first = alice.withKey("k").post("/api/teams", Json.of("name", "Outpatient"));
        var evaluated = alice.withKey("e").post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"));
        alice.delete("/api/people/" + alice.id() + "/roles/administrator").is(204);
        agencies.settle();
        alice.post("/api/teams", Json.of("name", "Inpatient")).is(403);

        assertAlike(first, alice.withKey("k").post("/api/teams", Json.of("name", "Outpatient")));
        var again = alice.withKey("e").post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"));
        assertThat(again.is(200).json()).isEqualTo(evaluated.is(200).json());
    }

    @Test
    void a_session_is_answered_alike_when_its_supervisee_may_not_be_named_any_more() {
        var first = sam.withKey("k").post("/api/sessions", held("2026-10-01", clara));
        String agreement = admin.sees("/api/agreements?superviseeId=" + clara.id())
                .items("/id")
                .getFirst();
        admin.post("/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-09-30"))
                .is(204);
        agencies.settle();
        sam.post("/api/sessions", held("2026-10-01", clara)).is(400);

        assertAlike(first, sam.withKey("k").post("/api/sessions", held("2026-10-01", clara)));
    }

    @Test
    void a_key_is_ones_own() {
        var maria = agency.supervisor("S2");
        agency.agreement(maria, clara, "2026-01-01");
        agencies.settle();
        var session = held("2026-10-01", clara);

        String first = sam.withKey("k").post("/api/sessions", session).id();
        String second = maria.withKey("k").post("/api/sessions", session).id();

        assertThat(first).isNotEqualTo(second);
        assertThat(sam.sees("/api/sessions").items("/supervisor/ref")).containsExactlyInAnyOrder("S1", "S2");
    }

    @Test
    void a_key_has_at_most_200_characters() {
        sam.withKey("k".repeat(200))
                .post("/api/sessions", held("2026-10-01", clara))
                .is(201);
        sam.withKey("k".repeat(201))
                .post("/api/sessions", held("2026-10-01", clara))
                .is(400)
                .names("Idempotency-Key");
        sam.withKey(" ")
                .post("/api/sessions", held("2026-10-01", clara))
                .is(400)
                .names("Idempotency-Key");
    }

    private Answer twice(Someone who, String method, String address, Json body) {
        String key = method + " " + address;
        var first = who.withKey(key).ask(method, address, body);
        assertThat(first.status()).as(first.text()).isIn(201, 204);
        long events = events();

        var again = who.withKey(key).ask(method, address, body);

        assertAlike(first, again);
        assertThat(events()).as(key).isEqualTo(events);
        assertThat(jdbc.sql("select count(*) from idempotency where key = :key and person_id = :person")
                        .param("key", key)
                        .param("person", UUID.fromString(who.id()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        return first;
    }

    private static void assertAlike(Answer first, Answer again) {
        assertThat(again.status()).as(again.text()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    private long events() {
        return jdbc.sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    private List<String> eventsOf(String aggregate) {
        return jdbc.sql("""
                select payload_type from domain_event_entry
                where aggregate_identifier = cast(:aggregate as uuid) order by sequence_number
                """)
                .param("aggregate", aggregate)
                .query((row, n) -> row.getString(1).replaceFirst(".*[.$]", ""))
                .list();
    }
}
