package org.opensupervision.api.attacks;

import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Someone;

/**
 * Three agencies. At the first everybody does everything. At the second, two look who have nothing to do with Clara's
 * words. Of the third nobody asks anything, and nobody may hear anything. What must not be seen holds a canary, which no
 * request says.
 */
final class FuzzedWorld {

    /** @param unseen what must be in none of their answers */
    record Calling(String name, Someone person, List<String> unseen) {}

    final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    final List<Calling> callers = new ArrayList<>();
    final Agency busy;
    /** Whom nobody names, so that they stay what they are. */
    final Someone keeper;

    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private final Agencies agencies;

    FuzzedWorld(Agencies agencies) {
        this.agencies = agencies;
        busy = agencies.register();
        keeper = busy.join(busy.newcomer("KEEPER").with("roles", List.of("DIRECTOR", "ADMINISTRATOR")));
        silentAgency();
        quietAgency();
        busyAgency();
        agencies.settle();
    }

    Calling mayDoMost(Strange strange) {
        return strange.one(callers.stream()
                .filter(caller -> caller.name().equals("J1") || caller.name().equals("ADMIN"))
                .toList());
    }

    Browser browser(Someone person) {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(person.email(), Agencies.PASSWORD);
        return browser;
    }

    /** Mostly of the right kind. */
    String id(String field, Strange strange) {
        if (strange.oneIn(5)) {
            return anyId(strange);
        }
        String kind =
                switch (field) {
                    case "supervisorId", "toId" -> "supervisor";
                    case "superviseeId", "superviseeIds" -> "supervisee";
                    case "teamId" -> "team";
                    case "sessionId" -> "session";
                    case "leave" -> "leave";
                    case "person" -> "supervisee";
                    default -> null;
                };
        return kind == null ? anyId(strange) : strange.one(ids.get(kind));
    }

    /** Of what an address is about. */
    String idIn(String path, Strange strange) {
        String kind =
                switch (path.replaceFirst("^/api/([^/]+).*", "$1")) {
                    case "people", "capacity-signals" -> "supervisee";
                    case "teams" -> "team";
                    case "agreements" -> "agreement";
                    case "sessions" -> "session";
                    case "support-requests" -> "request";
                    case "risk-flags" -> "flag";
                    case "assessments" -> "assessment";
                    case "recovery-plans", "shared-recovery-plans" -> "plan";
                    default -> null;
                };
        return kind == null || strange.oneIn(5) ? anyId(strange) : strange.one(ids.get(kind));
    }

    String anyId(Strange strange) {
        return strange.oneIn(8)
                ? new UUID(strange.below(1_000), strange.below(1_000)).toString()
                : strange.one(strange.one(List.copyOf(ids.values())));
    }

    private void busyAgency() {
        var sam = busy.supervisor("S1");
        var other = busy.supervisor("S2");
        var clara = busy.supervisee("C1");
        var carl = busy.supervisee("C2");
        filled(busy, sam, clara, "Outpatient", "words");
        busy.agreement(other, carl, "2026-01-01");
        know("supervisor", other.id());
        know("supervisee", carl.id());
        for (Someone person : List.of(busy.administrator(), sam, other, clara, carl)) {
            calls(person, List.of(canary));
        }
        calls(busy.person("D1", "DIRECTOR", Agency.JOINED), List.of(canary));
        calls(busy.jackOfAllTrades(), List.of(canary));
    }

    private void quietAgency() {
        Agency quiet = agencies.register();
        String words = canary + "-words";
        var sam = quiet.supervisor("S1");
        var clara = quiet.join(quiet.newcomer("C1").with("email", words + "@quiet.example"));
        filled(quiet, sam, clara, "Outpatient", words);
        var unseen = List.of(canary);
        calls(quiet.supervisee("C2"), unseen);
        var other = quiet.supervisor("S2");
        quiet.agreement(other, quiet.supervisee("C3"), "2026-01-01");
        calls(other, unseen);
        calls(quiet.person("D1", "DIRECTOR", Agency.JOINED), unseen);
    }

    private void silentAgency() {
        Agency silent = agencies.register();
        var sam = silent.join(silent.newcomer(canary + "-S1")
                .with("name", canary)
                .with("email", canary + "-s1@silent.example")
                .with("roles", List.of("SUPERVISOR")));
        var clara = silent.join(
                silent.newcomer(canary + "-C1").with("name", canary).with("email", canary + "-c1@silent.example"));
        filled(silent, sam, clara, canary, canary);
    }

    private void filled(Agency agency, Someone sam, Someone clara, String team, String words) {
        know("supervisor", sam.id());
        know("supervisee", clara.id());
        know("team", agency.team(team));
        know(
                "leave",
                agency.administrator()
                        .post(
                                "/api/people/" + clara.id() + "/leave",
                                Json.of("from", "2026-02-01", "to", "2026-02-03", "kind", words))
                        .id());
        know("agreement", agency.agreement(sam, clara, "2026-01-01"));
        String session = agency.session(
                sam,
                held("2026-02-10", clara)
                        .with("note", words)
                        .with("topics", List.of(words))
                        .with("actions", List.of(words)));
        know("session", session);
        know("session", agency.session(sam, held("2026-02-11", clara).with("note", words)));
        clara.post("/api/sessions/" + session + "/ratings", rating(5, 5, 0).with("words", words))
                .is(204);
        clara.post("/api/sessions/" + session + "/disputes", Json.of("reason", words))
                .is(204);
        for (int n = 0; n < 2; n++) {
            know("request", agency.request(clara, Agency.request("supportive").with("words", words)));
        }
        clara.post("/api/capacity-signals", Json.of("until", "2026-11-06", "words", words))
                .is(204);
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                .is(200);
        know(
                "assessment",
                clara.post("/api/assessments", Json.of("instrument", "check-in"))
                        .id());
        know(
                "plan",
                clara.post("/api/recovery-plans", Json.of("phase", "reintegrate"))
                        .id());
        know("flag", clara.sees("/api/risk-flags").items("/id").getFirst());
    }

    private void calls(Someone person, List<String> unseen) {
        callers.add(new Calling(person.ref(), person, unseen));
    }

    private void know(String kind, String id) {
        ids.computeIfAbsent(kind, it -> new ArrayList<>()).add(id);
    }
}
