package org.opensupervision.api.admin;

import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;
import static org.opensupervision.api.harness.Agency.supportModel;

import java.util.Map;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Someone;

/** A little of everything that can happen at an agency: something in every read model. */
public final class EverythingOnce {

    private EverythingOnce() {}

    public static void at(Agency agency, Agencies agencies) {
        var admin = agency.administrator();
        var sam = agency.supervisor("S1");
        var maria = agency.supervisor("S2");
        var clara = agency.supervisee("C1");
        var carl = agency.supervisee("C2");
        String team = agency.team("Outpatient");
        agencies.settle();
        admin.put("/api/people/" + clara.id() + "/team", Json.of("teamId", team))
                .is(204);
        admin.post("/api/people/" + carl.id() + "/leave", Json.of("from", "2026-03-01", "to", "2026-03-20"))
                .is(201);
        String agreement = agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(maria, carl, "2026-01-01");
        agency.agreement(sam, carl, "2026-08-01");
        admin.post(
                        "/api/agreements/" + agreement + "/changes",
                        Json.of("from", "2026-05-01", "cadenceDays", 14, "agreedMinutes", 90))
                .is(204);
        String session = agency.session(sam, held("2026-09-01", clara, carl));
        sam.post("/api/sessions/" + session + "/signature").is(204);
        clara.post("/api/sessions/" + session + "/confirmations").is(204);
        carl.post("/api/sessions/" + session + "/ratings", rating(3, 4, 5).with("words", "more time"))
                .is(204);
        sam.post(
                        "/api/sessions/" + session + "/amendments",
                        held("2026-09-02", clara, carl).with("reason", "day"))
                .is(204);
        clara.post("/api/sessions/" + session + "/disputes", Json.of("reason", "it was the first"))
                .is(204);
        String cancelled = agency.session(maria, held("2026-09-03", carl));
        maria.post("/api/sessions/" + cancelled + "/cancellation", Json.of("reason", "another"))
                .is(204);
        String ask = agency.request(clara, request("supportive").with("words", "a hard week"));
        sam.post("/api/support-requests/" + ask + "/answer", Json.of("offeredTime", "2026-11-02T09:00"))
                .is(204);
        clara.post("/api/capacity-signals", Json.of("until", "2026-11-03")).is(204);
        clara.post("/api/capacity-signals", Json.of("until", "2026-11-06", "words", "one intake less"))
                .is(204);
        clara.post("/api/workloads", workload(clara, "2026-09", 22, 9)).is(204);
        clara.post("/api/workloads", workload(clara, "2026-09", 24, 9).with("reason", "MISCOUNTED"))
                .is(204);
        assessesHerself(clara, agencies);
        recovers(clara, sam, agencies);
        watchesForSigns(clara);
        caresForHerself(clara, sam, agencies);
        admin.post("/api/risk-evaluations", Json.of("asOf", "2026-10-31")).is(200);
        String flag = carl.sees("/api/risk-flags").items("/id").getFirst();
        carl.post("/api/risk-flags/" + flag + "/contest", Json.of("words", "we met twice"))
                .is(204);
        sam.post("/api/risk-flags/" + flag + "/actions", Json.of("action", "COVER_OFFERED"))
                .is(204);
        admin.post("/api/people/" + carl.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        admin.post("/api/risk-evaluations", Json.of("asOf", "2026-10-31")).is(200);
        switchesToAnotherModel(admin, agencies);
        erased(admin, agency.supervisee("C3"));
        var dan = agency.supervisee("C4");
        agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        admin.post("/api/people/" + dan.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        admin.post("/api/people/" + dan.id() + "/erasure", Json.of("ground", "NO_LONGER_NEEDED"))
                .is(202);
    }

    private static Json workload(Someone whom, String month, int caseload, int traumaCases) {
        return Json.of("superviseeId", whom.id(), "month", month, "caseload", caseload, "traumaCases", traumaCases);
    }

    private static void assessesHerself(Someone clara, Agencies agencies) {
        String done = clara.post("/api/assessments", Json.of("instrument", "check-in"))
                .id();
        String left = clara.post("/api/assessments", Json.of("instrument", "adequacy"))
                .id();
        agencies.settle();
        String address = "/api/assessments/" + done;
        clara.post(address + "/answers", Json.of("answers", Map.of("1", 3, "2", 1)))
                .is(204);
        clara.post(address + "/pause").is(204);
        clara.post(address + "/resumption").is(204);
        clara.post(address + "/completion").is(204);
        clara.post(address + "/shares", Json.of("audience", "supervisors", "extent", "scores"))
                .is(204);
        clara.post(address + "/shares", Json.of("audience", "evidence", "extent", "scores"))
                .is(204);
        clara.delete(address + "/shares/evidence").is(204);
        clara.post("/api/assessments/" + left + "/withdrawal").is(204);
    }

    private static void recovers(Someone clara, Someone supervisor, Agencies agencies) {
        String plan = clara.post("/api/recovery-plans", Json.of("phase", "rest_and_stabilise"))
                .id();
        agencies.settle();
        String address = "/api/recovery-plans/" + plan;
        clara.put(address + "/phases/reintegrate", Json.of("words", "one intake a week"))
                .is(204);
        clara.post(address + "/phase", Json.of("phase", "reintegrate")).is(204);
        clara.post(address + "/shares", Json.of("supervisorId", supervisor.id()))
                .is(204);
        clara.http().ask("PUT", address + "/phases/reintegrate/share", null).is(204);
        clara.http()
                .ask("PUT", address + "/phases/rest_and_stabilise/share", null)
                .is(204);
        clara.delete(address + "/phases/rest_and_stabilise/share").is(204);
        agencies.settle();
        Json fewer = Json.of("from", "2026-10-31", "until", "2026-11-30", "casesAtMost", 12);
        clara.post(address + "/adjustments", fewer).is(204);
        supervisor
                .post(address + "/adjustments", fewer.with("words", "and no nights"))
                .is(204);
        clara.post(address + "/adjustments/2/agreement").is(204);
        clara.post(address + "/adjustments/2/end", Json.of("words", "all is well"))
                .is(204);
        clara.post(address + "/adjustments", fewer).is(204);
        supervisor.post(address + "/adjustments/3/removal").is(204);
        supervisor.post(address + "/adjustments", fewer).is(204);
    }

    private static void watchesForSigns(Someone clara) {
        String dread =
                clara.post("/api/warning-signs", Json.of("suggested", "dread")).id();
        String jaw = clara.post("/api/warning-signs", Json.of("kind", "physical", "words", "my jaw"))
                .id();
        clara.post("/api/sign-check-ins", Json.of("noticed", Map.of(dread, "a_lot", jaw, "not_at_all")))
                .is(204);
        clara.post("/api/warning-signs/removals", Json.of("sign", jaw)).is(204);
    }

    private static void caresForHerself(Someone clara, Someone sam, Agencies agencies) {
        String address = "/api/self-care-agreements";
        clara.post(address, Json.of("support", "my sister", "steppingBack", "no sleep"))
                .is(204);
        String goal = clara.post(address + "/goals", goal()).id();
        clara.post(address + "/goals/ends", Json.of("goal", goal, "end", "let_go"))
                .is(204);
        clara.post(address + "/goals", goal()).is(201);
        clara.post(address + "/partner", Json.of("personId", sam.id())).is(204);
        agencies.settle();
        sam.post("/api/shared-goals/acceptances", Json.of("personId", clara.id()))
                .is(204);
        clara.post(address + "/sharing").is(204);
        clara.post(address + "/reviews", Json.of("helped", "the walks")).is(204);
    }

    private static Json goal() {
        return Json.of("specific", "walk at lunch")
                .with("measurable", "three times a week")
                .with("achievable", "the park is near")
                .with("relevant", "I need air")
                .with("until", "2026-12-31");
    }

    private static void switchesToAnotherModel(Someone admin, Agencies agencies) {
        admin.post("/api/support-models", supportModel("calm-1", 4, 6)).is(201);
        agencies.settle();
        admin.post("/api/support-models/calm-1/trial").is(200);
        admin.post("/api/support-models/calm-1/switch", Json.of("reason", "too many flags"))
                .is(204);
    }

    private static void erased(Someone admin, Someone person) {
        String address = "/api/people/" + person.id();
        admin.post(address + "/departure", Json.of("lastDay", "2026-10-30")).is(204);
        admin.post(address + "/erasure", Json.of("ground", "NO_LONGER_NEEDED")).is(202);
        while (!admin.sees(address + "/erasure").at("/erasure").has("completeAt")) {
            Thread.onSpinWait();
        }
    }
}
