package org.opensupervision.api.security;

import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;
import static org.opensupervision.api.harness.Agency.supportModel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What everybody looks at, all of it about Clara and of the fifteenth of June: her session with Ivan, which Gina attended
 * too; her former agreement with Fred; her request, which was handed to Helen; her flag. And those who look.
 */
final class Cast {

    static final String MODEL = "tried-by-the-cast";
    static final String DAY = "2026-06-15";
    static final String NOTE = "canary-of-the-note";
    static final String KIND_OF_LEAVE = "canary-of-the-leave";
    static final String WORDS_OF_RATING = "canary-of-the-rating";
    static final String REASON_OF_DISPUTE = "canary-of-the-dispute";
    /** A key under which what would change too much is done once. */
    static final String ONCE = "once";

    static final String RATING_IN_FLAG = "latest rating of";

    private static final String ANYONE = "anyone of the agency";
    private static final String SELF = "whom it is about";
    private static final String NAMED = "the supervisor it names";
    private static final String THEIRS = "their supervisor";
    private static final String THEIRS_THEN = "their supervisor of that day";

    /** What stands where, for each kind of thing that an address names; nothing, and a stranger is told so. */
    record Player(Someone person, Set<String> roles, Map<String, Set<String>> standings) {

        /** Stands by their role alone, or like this to the thing. */
        boolean stands(Set<String> who, String thing) {
            return who.contains(ANYONE)
                    || who.stream().anyMatch(roles::contains)
                    || standings.getOrDefault(thing, Set.of()).stream().anyMatch(who::contains);
        }

        boolean couldEver(Set<String> who) {
            return who.contains(ANYONE)
                    || who.contains(SELF)
                    || who.stream().anyMatch(roles::contains)
                    || roles.contains("supervisor")
                            && who.stream().anyMatch(Set.of(NAMED, THEIRS, THEIRS_THEN)::contains);
        }
    }

    final Map<String, Player> players = new LinkedHashMap<>();
    final Agency agency;
    final Someone administrator;
    final Someone clara;
    final Someone otherSupervisor;
    final String agreement;
    final String session;
    final String request;
    final String flag;
    final String capacity;
    final String workload;
    final String assessment;
    final String sharedResult;
    final String plan;
    final String sign;
    final String selfCare;
    final String leave;
    final String team;
    final String rebuild;
    final String imported;
    private final JdbcClient jdbc;

    Cast(Agencies agencies, TestClock clock, JdbcClient jdbc) {
        this.jdbc = jdbc;
        agency = agencies.register();
        administrator = agency.administrator();
        clara = agency.supervisee("C1");
        var gina = agency.supervisee("C2");
        var carl = agency.supervisee("C3");
        var sam = agency.supervisor("S1");
        var maria = agency.supervisor("S2");
        var fred = agency.supervisor("S3");
        var helen = agency.supervisor("S4");
        var ivan = agency.supervisor("S7");
        otherSupervisor = agency.supervisor("S5");
        var stella = agency.join(agency.newcomer("S6").with("roles", List.of("SUPERVISOR", "DIRECTOR", "SUPERVISEE")));
        agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(maria, clara, "2026-10-01");
        agreement = agency.agreement(fred, clara, "2026-01-01");
        end(agreement, "2026-06-30");
        for (Someone supervisee : List.of(clara, gina)) {
            end(agency.agreement(ivan, supervisee, "2026-01-01"), "2026-06-10");
        }
        agency.agreement(otherSupervisor, carl, "2026-01-01");
        agency.agreement(stella, clara, "2026-01-01");
        administrator.delete("/api/people/" + stella.id() + "/roles/supervisor").is(204);
        administrator.delete("/api/people/" + stella.id() + "/roles/director").is(204);
        leave = administrator
                .post(
                        "/api/people/" + clara.id() + "/leave",
                        Json.of("from", "2026-02-01", "to", "2026-02-02", "kind", KIND_OF_LEAVE))
                .id();
        team = agency.team("Outpatient");
        administrator.post("/api/support-models", supportModel(MODEL, 4, 6)).is(201);
        clock.setDay(DAY);
        session = agency.session(ivan, held("2026-06-09", clara, gina).with("note", NOTE));
        ivan.post(
                        "/api/sessions/" + session + "/amendments",
                        held(DAY, clara, gina).with("note", NOTE).with("reason", "it was later than that"))
                .is(204);
        clara.post("/api/sessions/" + session + "/ratings", rating(5, 5, 0).with("words", WORDS_OF_RATING))
                .is(204);
        clara.withKey(ONCE).post("/api/sessions/" + session + "/confirmations").is(204);
        clara.post("/api/sessions/" + session + "/disputes", Json.of("reason", REASON_OF_DISPUTE))
                .is(204);
        request = agency.request(clara, request("supportive"));
        sam.post("/api/support-requests/" + request + "/handover", Json.of("toId", helen.id()))
                .is(204);
        clock.set(TestClock.NOON.toString());
        administrator.post("/api/risk-evaluations", Json.of("asOf", DAY)).is(200);
        flag = clara.sees("/api/risk-flags").items("/id").getFirst();
        clara.post("/api/capacity-signals", Json.of("until", "2026-11-06")).is(204);
        capacity = clara.sees("/api/capacity-signals").items("/id").getFirst();
        clara.post("/api/workloads", caseload("2026-06", 21)).is(204);
        clara.post("/api/workloads", caseload("2026-10", 22)).is(204);
        workload = clara.sees("/api/workloads?month=2026-06").items("/id").getFirst();
        assessment = clara.post("/api/assessments", Json.of("instrument", "check-in"))
                .id();
        sharedResult = clara.post("/api/assessments", Json.of("instrument", "check-in"))
                .id();
        agencies.settle();
        clara.post("/api/assessments/" + sharedResult + "/answers", Json.of("answers", Map.of("1", 3)))
                .is(204);
        clara.post("/api/assessments/" + sharedResult + "/completion").is(204);
        clara.post(
                        "/api/assessments/" + sharedResult + "/shares",
                        Json.of("audience", "supervisors", "extent", "scores"))
                .is(204);
        plan = clara.post("/api/recovery-plans", Json.of("phase", "reintegrate"))
                .id();
        agencies.settle();
        clara.post("/api/recovery-plans/" + plan + "/shares", Json.of("supervisorId", sam.id()))
                .is(204);
        sign = clara.post("/api/warning-signs", Json.of("suggested", "dread")).id();
        clara.post("/api/self-care-agreements", Json.of("support", "my sister")).is(204);
        selfCare = clara.sees("/api/self-care-agreements").items("/id").getFirst();
        rebuild = idAt(administrator
                .post("/api/rebuilds", Json.of("views", List.of("hours")))
                .header("Location")
                .orElseThrow());
        imported = idAt(administrator
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports", rejectedPerson())
                .is(202)
                .header("Location")
                .orElseThrow());

        String director = "a director";
        String administering = "an administrator";
        var secondAdministrator = agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        play("the administrator", secondAdministrator, Set.of(administering), Map.of());
        play(
                "an administrator, who says why",
                withReason(secondAdministrator),
                Set.of(administering, "an administrator who says why"),
                Map.of());
        play("the director", agency.person("D1", "DIRECTOR", Agency.JOINED), Set.of(director), Map.of());
        var supervising = Set.of(THEIRS, THEIRS_THEN);
        var withHerPlan = new HashMap<>(everywhere(supervising));
        withHerPlan.put("shared plan", Set.of(NAMED));
        play("Sam, who supervises her, then and now", sam, Set.of("supervisor"), withHerPlan);
        play("Ivan, who held the session", ivan, Set.of("supervisor"), Map.of("session", Set.of(NAMED)));
        play("Maria, who supervises her since October", maria, Set.of("supervisor"), everywhere(Set.of(THEIRS)));
        play(
                "Fred, who supervised her in June",
                fred,
                Set.of("supervisor"),
                Map.of(
                        "person", Set.of(THEIRS_THEN),
                        "agreement", Set.of(NAMED),
                        "session", Set.of(THEIRS_THEN),
                        "request", Set.of(THEIRS_THEN),
                        "flag", Set.of(THEIRS_THEN)));
        play("Helen, to whom the request was handed", helen, Set.of("supervisor"), Map.of("request", Set.of(NAMED)));
        play("a supervisor of others", otherSupervisor, Set.of("supervisor"), Map.of());
        play("Clara herself", clara, Set.of(), everywhere(Set.of(SELF)));
        play("Gina, who attended too", gina, Set.of(), Map.of("session", Set.of(SELF)));
        play("another supervisee", carl, Set.of(), Map.of());
        play("Stella, who is no longer a supervisor or director", stella, Set.of(), Map.of());
        agencies.settle();
    }

    /** Of Clara. */
    Json caseload(String month, int clients) {
        return Json.of("superviseeId", clara.id(), "month", month, "caseload", clients, "traumaCases", 9);
    }

    private static Someone withReason(Someone person) {
        return new Someone(
                person.id(),
                person.ref(),
                person.name(),
                person.email(),
                person.with("Break-Glass", "her supervisor cannot be reached today"),
                person.agencies());
    }

    private void play(String name, Someone person, Set<String> roles, Map<String, Set<String>> standings) {
        players.put(name, new Player(person, roles, standings));
    }

    private static Map<String, Set<String>> everywhere(Set<String> standing) {
        return Map.of(
                "person",
                standing,
                "agreement",
                standing,
                "session",
                standing,
                "request",
                standing,
                "flag",
                standing,
                "assessment",
                standing,
                "shared plan",
                standing);
    }

    private void end(String agreed, String lastDay) {
        administrator
                .post("/api/agreements/" + agreed + "/end", Json.of("lastDay", lastDay))
                .is(204);
    }

    private static String idAt(String location) {
        return location.replaceFirst(".*/", "");
    }

    static String rejectedPerson() {
        return """
                --x\r
                Content-Disposition: form-data; name="people"; filename="people.csv"\r
                Content-Type: text/csv\r
                \r
                person_ref,full_name,email,role,team,joined_on,left_on\r
                BAD,,,,,,\r
                --x--\r
                """;
    }

    /** A record whose first event is parked, and the others behind it; retrying or discarding it ends that. */
    String parked() {
        jdbc.sql("""
                insert into parked_event (view, record_id, version, position, agency_id, event_type, cause_type)
                select 'hours', aggregate_identifier, sequence_number, global_index, :agency, payload_type,
                    case sequence_number when 0 then 'Fault' end
                from domain_event_entry
                where aggregate_identifier = cast(:session as uuid)
                on conflict do nothing
                """)
                .param("session", session)
                .param("agency", agency.id().value())
                .update();
        return session;
    }

    /** As if nothing had ever been parked or left out: read models are compared with rebuilt ones elsewhere. */
    void leaveNothingParked() {
        jdbc.sql("delete from parked_event where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
        administrator.post("/api/parked-events/hours/" + parked() + "/retries").is(200);
    }
}
