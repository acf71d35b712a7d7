package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;
import static org.opensupervision.api.harness.Agency.supportModel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Endpoints;
import org.opensupervision.api.harness.Endpoints.Endpoint;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.security.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What belongs to one agency does not exist for another, whatever is asked of it. */
@OverHttp
class ForeignIdsTest {

    /** What would be right to send, if only the thing were one's own. */
    private static final Map<String, Json> BODIES = Map.ofEntries(
            Map.entry("POST /api/assessments/{id}/answers", Json.of("answers", Map.of("1", 1))),
            Map.entry("POST /api/assessments/{id}/shares", Json.of("audience", "supervisors", "extent", "scores")),
            Map.entry("PUT /api/recovery-plans/{id}/phases/{phase}", Json.of("words", "sleep")),
            Map.entry("POST /api/recovery-plans/{id}/phase", Json.of("phase", "reintegrate")),
            Map.entry("POST /api/recovery-plans/{id}/end", Json.of("ending", "done")),
            Map.entry("POST /api/recovery-plans/{id}/shares", Json.of("supervisorId", UUID.randomUUID())),
            Map.entry(
                    "POST /api/recovery-plans/{id}/adjustments",
                    Json.of("from", "2026-10-31", "until", "2026-11-30", "casesAtMost", 12)),
            Map.entry("POST /api/recovery-plans/{id}/adjustments/{number}/end", Json.of("words", "all is well")),
            Map.entry("PUT /api/teams/{id}", Json.of("name", "Renamed")),
            Map.entry("PUT /api/people/{id}/contact", Json.of("name", "Other", "email", "other@other.example")),
            Map.entry("POST /api/people/{id}/roles", Json.of("role", "director")),
            Map.entry(
                    "POST /api/parked-events/{view}/{record}/{version}/discard",
                    Json.of("reason", "agreed with the supervisor")),
            Map.entry("POST /api/people/{id}/erasure", Json.of("ground", "OBJECTED")),
            Map.entry("POST /api/people/{id}/departure", Json.of("lastDay", "2026-10-31")),
            Map.entry("POST /api/people/{id}/return", Json.of("on", "2026-10-31")),
            Map.entry("POST /api/people/{id}/leave", Json.of("from", "2026-10-01")),
            Map.entry("PUT /api/people/{id}/leave/{leave}", Json.of("from", "2026-10-01")),
            Map.entry("POST /api/people/{id}/leave/{leave}/end", Json.of("lastDay", "2026-10-31")),
            Map.entry(
                    "POST /api/agreements/{id}/changes",
                    Json.of("from", "2026-10-01", "cadenceDays", 7, "agreedMinutes", 90)),
            Map.entry("POST /api/agreements/{id}/end", Json.of("lastDay", "2026-10-31")),
            Map.entry("POST /api/sessions/{id}/disputes", Json.of("reason", "I was not there")),
            Map.entry("POST /api/sessions/{id}/cancellation", Json.of("reason", "a mistake")),
            Map.entry("POST /api/sessions/{id}/ratings", rating(1, 2, 3)),
            Map.entry("POST /api/risk-flags/{id}/actions", Json.of("action", "SESSION_BOOKED")),
            Map.entry("POST /api/risk-flags/{id}/dismissal", Json.of("reason", "SUPPORTED_ELSEWHERE")),
            Map.entry("POST /api/risk-flags/{id}/snooze", Json.of("words", "she is away")),
            Map.entry("POST /api/risk-flags/{id}/contest", Json.of("words", "two sessions are missing")),
            Map.entry("POST /api/support-models/{code}/switch", Json.of("reason", "too many flags")),
            Map.entry("POST /api/support-requests/{id}/answer", Json.of("offeredTime", "2026-11-02T09:00")));

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    Someone stranger;
    Someone strangersSupervisor;
    Someone strangersSupervisee;
    Map<String, String> ids;
    Someone supervisor;
    Someone supervisee;
    String team;
    String session;
    String leave;

    @BeforeEach
    void a_session_a_request_a_leave_a_team_and_a_flag_at_one_agency_and_somebody_at_another() {
        Agency agency = agencies.register();
        supervisor = agency.supervisor("S1");
        supervisee = agency.supervisee("C1");
        team = agency.team("Outpatient");
        leave = agency.administrator()
                .post("/api/people/" + supervisee.id() + "/leave", Json.of("from", "2026-01-01", "to", "2026-01-02"))
                .id();
        String agreement = agency.agreement(supervisor, supervisee, "2026-02-01");
        session = agency.session(supervisor, held("2026-02-01", supervisee));
        String request = agency.request(supervisee, request("supportive"));
        supervisee.post("/api/capacity-signals", Json.of("until", "2026-11-06")).is(204);
        String assessment = supervisee
                .post("/api/assessments", Json.of("instrument", "check-in"))
                .id();
        String plan = supervisee
                .post("/api/recovery-plans", Json.of("phase", "reintegrate"))
                .id();
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                .is(200);
        String flag = supervisee.sees("/api/risk-flags").items("/id").getFirst();
        ids = Map.ofEntries(
                Map.entry("/api/people/", supervisee.id()),
                Map.entry("/api/support-profiles/", supervisee.id()),
                Map.entry("/api/capacity-signals/", supervisee.id()),
                Map.entry("/api/teams/", team),
                Map.entry("/api/agreements/", agreement),
                Map.entry("/api/sessions/", session),
                Map.entry("/api/support-requests/", request),
                Map.entry("/api/risk-flags/", flag),
                Map.entry("/api/assessments/", assessment),
                Map.entry("/api/recovery-plans/", plan),
                Map.entry("/api/shared-recovery-plans/", plan),
                Map.entry("/api/imports/", imported(agency.administrator())),
                Map.entry("/api/parked-events/", parked(agency)),
                Map.entry("/api/support-models/", "tried-elsewhere"),
                Map.entry("/api/rebuilds/", rebuild(agency.administrator())));
        agency.administrator()
                .post("/api/support-models", supportModel("tried-elsewhere", 4, 6))
                .is(201);

        Agency other = agencies.register();
        stranger = other.jackOfAllTrades();
        strangersSupervisor = other.supervisor("S1");
        strangersSupervisee = other.supervisee("C1");
        agencies.settle();
    }

    @TestFactory
    Stream<DynamicTest> another_agencys_id_is_unknown_to() {
        return Endpoints.of(mappings).stream()
                .filter(ForeignIdsTest::isForTokens)
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> unknown(endpoint)));
    }

    @TestFactory
    Stream<DynamicTest> an_id_that_is_none_is_unknown_to() {
        return Endpoints.of(mappings).stream()
                .filter(ForeignIdsTest::isForTokens)
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> stranger.http()
                        .ask(endpoint.method(), endpoint.address(variable -> "x"), bodyFor(endpoint, "x"))
                        .is(400)
                        .isProblem()));
    }

    @Test
    void ones_own_leave_is_not_found_under_somebody_elses_name() {
        stranger.put("/api/people/" + strangersSupervisee.id() + "/leave/" + leave, Json.of("from", "2026-10-01"))
                .is(404);
    }

    @Test
    void people_of_another_agency_cannot_be_named_in_what_is_written() {
        stranger.post("/api/agreements", agreement(supervisor.id(), strangersSupervisee.id()))
                .is(400)
                .names("supervisorId");
        stranger.post("/api/agreements", agreement(strangersSupervisor.id(), supervisee.id()))
                .is(400)
                .names("superviseeId");
        strangersSupervisor
                .post("/api/sessions", held("2026-10-01", supervisee))
                .is(400)
                .names("superviseeIds");
        stranger.post("/api/sessions", held("2026-10-01", strangersSupervisee).with("supervisorId", supervisor.id()))
                .is(400)
                .names("supervisorId");
        stranger.post("/api/support-requests", request("supportive").with("superviseeId", supervisee.id()))
                .is(400)
                .names("superviseeId");
        stranger.post(
                        "/api/workloads",
                        Json.of("superviseeId", supervisee.id(), "month", "2026-09", "caseload", 9, "traumaCases", 1))
                .is(400)
                .names("superviseeId");
        String own = strangersSupervisee
                .post("/api/support-requests", request("supportive"))
                .id();
        stranger.post("/api/agreements", agreement(strangersSupervisor.id(), strangersSupervisee.id()))
                .is(201);
        agencies.settle();
        strangersSupervisor
                .post("/api/support-requests/" + own + "/handover", Json.of("toId", supervisor.id()))
                .is(400)
                .names("toId");
        strangersSupervisor
                .post("/api/support-requests/" + own + "/resolution", Json.of("sessionId", session))
                .is(400)
                .names("sessionId");
    }

    @Test
    void teams_of_another_agency_cannot_be_named_in_what_is_written() {
        stranger.put("/api/people/" + strangersSupervisee.id() + "/team", Json.of("teamId", team))
                .is(400)
                .names("teamId");
        stranger.post(
                        "/api/people",
                        Json.of("reference", "T1", "name", "T", "roles", List.of("supervisee"), "teamId", team))
                .is(400)
                .names("teamId");
    }

    @Test
    void asking_for_another_agencys_people_and_teams_finds_nothing() {
        assertThat(stranger.sees("/api/sessions?supervisorId=%s", supervisor.id())
                        .items())
                .isEmpty();
        assertThat(stranger.get("/api/sessions?superviseeId=%s", supervisee.id())
                        .items())
                .isEmpty();
        assertThat(stranger.get("/api/agreements?supervisorId=%s", supervisor.id())
                        .items())
                .isEmpty();
        assertThat(stranger.get("/api/support-requests?superviseeId=%s", supervisee.id())
                        .items())
                .isEmpty();
        assertThat(stranger.get("/api/workloads?superviseeId=%s", supervisee.id())
                        .items())
                .isEmpty();
        assertThat(stranger.get("/api/capacity-signals?superviseeId=%s", supervisee.id())
                        .items())
                .isEmpty();
        assertThat(stranger.get("/api/risk-flags?superviseeId=%s", supervisee.id())
                        .items())
                .isEmpty();
        assertThat(stranger.get("/api/people?team=%s", team).items()).isEmpty();
        assertThat(stranger.get("/api/coverage?team=%s", team).items()).isEmpty();
        assertThat(stranger.get("/api/support-profiles?team=%s", team).items()).isEmpty();
    }

    /** What is one's own alone, and for browsers, is tried in OwnSessionsTest and ApiTokensTest. */
    private static boolean isForTokens(Endpoint endpoint) {
        return endpoint.pattern().startsWith("/api/")
                && !endpoint.pattern().startsWith("/api/me/")
                && endpoint.hasVariables();
    }

    private void unknown(Endpoint endpoint) {
        assertThat(endpoint.handler().getMethodParameters())
                .as("%s has a caller", endpoint)
                .anyMatch(parameter ->
                        parameter.getParameterType() == Caller.class || parameter.getParameterType() == SignedIn.class);

        var foreign = stranger.http().ask(endpoint.method(), address(endpoint), bodyFor(endpoint, supervisee.id()));
        var unknown = stranger.http()
                .ask(
                        endpoint.method(),
                        endpoint.address(variable -> switch (variable) {
                            case "role" -> "supervisor";
                            case "audience" -> "supervisors";
                            case "phase" -> "reintegrate";
                            case "number" -> "1";
                            case "file" -> "people";
                            case "view" -> "hours";
                            case "version" -> "0";
                            default -> UUID.randomUUID().toString();
                        }),
                        bodyFor(endpoint, supervisee.id()));

        foreign.is(404).isProblem();
        assertThat(unknown.is(404).text("/detail")).isEqualTo(foreign.text("/detail"));
    }

    private String address(Endpoint endpoint) {
        return endpoint.address(variable -> switch (variable) {
            case "role" -> "supervisor";
            case "audience" -> "supervisors";
            case "phase" -> "reintegrate";
            case "number" -> "1";
            case "leave" -> leave;
            case "view" -> "hours";
            case "version" -> "0";
            default -> idFor(endpoint);
        });
    }

    private String idFor(Endpoint endpoint) {
        return ids.entrySet().stream()
                .filter(entry -> endpoint.pattern().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("give this test something of another agency for " + endpoint));
    }

    private Json bodyFor(Endpoint endpoint, String person) {
        boolean wantsBody = Stream.of(endpoint.handler().getMethodParameters())
                .map(parameter ->
                        parameter.getParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class))
                .anyMatch(body -> body != null && body.required());
        if (!wantsBody) {
            return null;
        }
        return switch (endpoint.toString()) {
            case "PUT /api/people/{id}/team" ->
                Json.of(
                        "teamId",
                        stranger.post("/api/teams", Json.of("name", "Team " + UUID.randomUUID()))
                                .id());
            case "POST /api/sessions/{id}/amendments" ->
                held("2026-10-01", strangersSupervisee).with("reason", "a mistake");
            case "POST /api/support-requests/{id}/handover" -> Json.of("toId", strangersSupervisor.id());
            default ->
                Optional.ofNullable(BODIES.get(endpoint.toString()))
                        .orElseThrow(() -> new AssertionError("give this test something to send to " + endpoint));
        };
    }

    private String parked(Agency agency) {
        String record = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into parked_event (view, record_id, version, position, agency_id, event_type, cause_type)
                values ('hours', cast(:record as uuid), 0, 1, :agency, 'SessionRecorded', 'Fault')
                """)
                .param("record", record)
                .param("agency", agency.id().value())
                .update();
        return record;
    }

    private String rebuild(Someone administrator) {
        String location = administrator
                .post("/api/rebuilds", Json.of("views", List.of("hours")))
                .is(202)
                .header("Location")
                .orElseThrow();
        while (administrator.get(location).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String imported(Someone administrator) {
        return administrator
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports", """
                        --x\r
                        Content-Disposition: form-data; name="people"; filename="people.csv"\r
                        Content-Type: text/csv\r
                        \r
                        person_ref,full_name,email,role,team,joined_on,left_on\r
                        BAD,,,,,,\r
                        --x--\r
                        """)
                .is(202)
                .header("Location")
                .orElseThrow()
                .replaceFirst(".*/", "");
    }

    private static Json agreement(String supervisor, String supervisee) {
        return Json.of("supervisorId", supervisor, "superviseeId", supervisee, "from", "2026-01-01");
    }
}
