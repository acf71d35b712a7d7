package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.supportModel;
import static org.opensupervision.api.harness.Json.expected;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Six people were never met since January: 9 points of the first version, on any day since April. Today is 2026-10-31. */
@OverHttp
class SupportModelsApiTest {

    private static final Json REASON = Json.of("reason", "too many flags");

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone admin;
    Someone dana;
    Someone sam;
    Someone clara;

    @BeforeEach
    void six_people_were_never_met() {
        agency = agencies.register();
        admin = agency.administrator();
        dana = agency.person("D1", "DIRECTOR", Agency.JOINED);
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        IntStream.rangeClosed(2, 6).forEach(n -> agency.agreement(sam, agency.supervisee("C" + n), "2026-01-01"));
        agencies.settle();
    }

    private void proposed(String code, int watchFrom, int reviewFrom) {
        admin.post("/api/support-models", supportModel(code, watchFrom, reviewFrom))
                .is(201);
        agencies.settle();
    }

    private Answer tried(String code) {
        Answer answer = admin.post("/api/support-models/" + code + "/trial").is(200);
        agencies.settle();
        return answer;
    }

    private void switched(String code) {
        admin.post("/api/support-models/" + code + "/switch", REASON).is(204);
        agencies.settle();
    }

    private JsonNode evaluated(String asOf) {
        return admin.post("/api/risk-evaluations", Json.of("asOf", asOf))
                .is(200)
                .json();
    }

    private String modelOfProfiles(String asOf) {
        return sam.sees("/api/support-profiles?asOf=" + asOf).text("/model");
    }

    private JsonNode clarasFlag() {
        String flag = clara.sees("/api/risk-flags?superviseeId=" + clara.id())
                .items("/id")
                .getFirst();
        return clara.sees("/api/risk-flags/" + flag).json();
    }

    @Test
    void an_agency_that_never_switched_reads_by_the_first_version() {
        assertThat(admin.sees("/api/support-models").json()).isEqualTo(expected("""
                {'inForce':'support-gap-v1',
                 'versions':[{'model':{'code':'support-gap-v1','windowDays':90,'minimumDays':60,'latePercent':100,
                   'veryLatePercent':200,'fewMinutesPercent':50,'administrativeWeight':2,'educationalWeight':1,
                   'supportiveWeight':2,'lowAdequacy':5,'waitingDays':7,'longWaitingDays':14,'watchFrom':3,
                   'reviewFrom':5},'inForce':true,'mayFollow':false}],
                 'switches':[]}
                """));
        proposed("calm-1", 10, 11);
        tried("calm-1");

        assertThat(modelOfProfiles("2026-10-31")).isEqualTo("support-gap-v1");
        assertThat(evaluated("2026-10-31").get("raised").asInt()).isEqualTo(6);
        assertThat(clarasFlag().at("/flag/model").asString()).isEqualTo("support-gap-v1");
        assertThat(clarasFlag().at("/flag/points").asInt()).isEqualTo(9);
        assertThat(clarasFlag().at("/flag/equalWeightPoints").asInt()).isEqualTo(7);
    }

    @Test
    void a_trial_says_what_both_would_have_flagged_and_is_kept() {
        proposed("calm-1", 10, 11);
        JsonNode trial = tried("calm-1").json();

        assertThat(trial.at("/against").asString()).isEqualTo("support-gap-v1");
        assertThat(trial.at("/months")).hasSize(12);
        assertThat(trial.at("/months/0")).isEqualTo(expected("""
                {'asOf':'2026-10-31','inForce':{'evaluated':5,'watch':0,'review':5},
                 'tried':{'evaluated':5,'watch':0,'review':0},'onlyInForce':5,'onlyTried':0}
                """));
        assertThat(trial.at("/months/11")).isEqualTo(expected("""
                {'asOf':'2025-11-30','inForce':{'evaluated':0,'watch':0,'review':0},
                 'tried':{'evaluated':0,'watch':0,'review':0},'onlyInForce':0,'onlyTried':0}
                """));
        JsonNode kept = dana.sees("/api/support-models").at("/versions/1");
        assertThat(kept.at("/trial/months")).isEqualTo(trial.at("/months"));
        assertThat(kept.at("/trial/triedBy/id").asString()).isEqualTo(admin.id());
        assertThat(kept.at("/mayFollow").asBoolean()).isTrue();
        assertThat(trial.toString()).doesNotContain(clara.id(), "Name of");
    }

    @Test
    void a_switch_changes_what_is_found_from_today_on_and_no_earlier_day() {
        assertThat(evaluated("2026-10-30").get("raised").asInt()).isEqualTo(6);
        proposed("calm-1", 10, 11);
        tried("calm-1");
        switched("calm-1");

        assertThat(modelOfProfiles("2026-10-30")).isEqualTo("support-gap-v1");
        assertThat(modelOfProfiles("2026-10-31")).isEqualTo("calm-1");
        JsonNode before = evaluated("2026-10-30");
        assertThat(before.get("model").asString()).isEqualTo("support-gap-v1");
        assertThat(before.get("cleared").asInt()).isZero();
        JsonNode after = evaluated("2026-10-31");
        assertThat(after.get("model").asString()).isEqualTo("calm-1");
        assertThat(after.get("cleared").asInt()).isEqualTo(6);
    }

    @Test
    void a_flag_keeps_the_version_that_raised_it() {
        evaluated("2026-10-30");
        proposed("calm-1", 4, 10);
        tried("calm-1");
        switched("calm-1");
        assertThat(evaluated("2026-10-31").get("eased").asInt()).isEqualTo(6);

        JsonNode story = clarasFlag();
        assertThat(story.get("raisedBy").asString()).isEqualTo("support-gap-v1");
        assertThat(story.at("/flag/model").asString()).isEqualTo("calm-1");
        assertThat(story.get("history").valueStream().map(step -> step.get("model")
                        .asString()))
                .containsExactly("support-gap-v1", "calm-1");
        assertThat(clara.with("Accept", "text/html")
                        .get("/flags/" + story.at("/flag/id").asString())
                        .text())
                .contains(
                        "read by the rule calm-1",
                        "9 of 11 points by the rule calm-1, which says “thinned” from 4 and “thinned a lot” from 10",
                        "With every function weighing the same it is 7",
                        "It was first found by the rule support-gap-v1");
    }

    @Test
    void one_can_switch_back_to_the_first_version() {
        proposed("calm-1", 10, 11);
        tried("calm-1");
        switched("calm-1");
        switched("support-gap-v1");

        assertThat(modelOfProfiles("2026-10-31")).isEqualTo("support-gap-v1");
        assertThat(admin.sees("/api/support-models").json().get("switches"))
                .isEqualTo(expected("""
                [{'code':'support-gap-v1','from':'2026-10-31','reason':'too many flags',
                  'by':{'id':'%1$s','ref':'%2$s','name':'%3$s'}},
                 {'code':'calm-1','from':'2026-10-31','reason':'too many flags',
                  'by':{'id':'%1$s','ref':'%2$s','name':'%3$s'}}]
                """, admin.id(), admin.ref(), admin.name()));
    }

    @Test
    void nobody_switches_untried_or_without_a_reason() {
        proposed("calm-1", 10, 11);
        admin.post("/api/support-models/calm-1/switch", REASON).is(409).breaks("TRIED_BEFORE_SWITCH", "code");
        tried("calm-1");
        admin.post("/api/support-models/calm-1/switch", Json.of("reason", " "))
                .is(400)
                .names("reason");
        admin.post("/api/support-models/calm-1/switch", Json.of()).is(400).names("reason");
        admin.post("/api/support-models/support-gap-v1/switch", REASON).is(409).breaks("MODEL_IS_NOT_IN_FORCE", "code");
        admin.post("/api/support-models/support-gap-v1/trial").is(409).breaks("MODEL_IS_NOT_IN_FORCE", "code");
        admin.post("/api/support-models/nowhere/trial").is(404);
        admin.post("/api/support-models/nowhere/switch", REASON).is(404);
    }

    @Test
    void what_is_out_of_range_is_said_at_its_field() {
        admin.post("/api/support-models", supportModel("calm-1", 5, 5))
                .is(422)
                .breaks("REVIEW_AFTER_WATCH", "reviewFrom");
        admin.post("/api/support-models", supportModel("calm-1", 3, 5).with("windowDays", 7))
                .is(422)
                .breaks("WINDOW_IN_RANGE", "windowDays");
        admin.post("/api/support-models", supportModel("calm-1", 3, 5).without("waitingDays"))
                .is(400)
                .names("waitingDays");
        proposed("calm-1", 4, 6);
        admin.post("/api/support-models", supportModel("calm-1", 3, 5)).is(409).breaks("MODEL_CODE_IS_FREE", "code");
    }

    @Test
    void only_administrators_propose_try_and_switch() {
        proposed("calm-1", 10, 11);
        for (Someone other : List.of(dana, sam, clara)) {
            other.post("/api/support-models", supportModel("mine", 4, 6)).is(403);
            other.post("/api/support-models/calm-1/trial").is(403);
            other.post("/api/support-models/calm-1/switch", REASON).is(403);
        }
        dana.get("/api/support-models").is(200);
        sam.get("/api/support-models").is(403);
        clara.get("/api/support-models").is(403);
    }

    @Test
    void what_is_sent_twice_happens_once() {
        admin.withKey("proposal")
                .post("/api/support-models", supportModel("calm-1", 10, 11))
                .is(201);
        admin.withKey("proposal")
                .post("/api/support-models", supportModel("calm-1", 10, 11))
                .is(201);
        agencies.settle();
        JsonNode once = admin.withKey("trial")
                .post("/api/support-models/calm-1/trial")
                .is(200)
                .json();
        assertThat(admin.withKey("trial")
                        .post("/api/support-models/calm-1/trial")
                        .is(200)
                        .json())
                .isEqualTo(once);
        admin.withKey("switch")
                .post("/api/support-models/calm-1/switch", REASON)
                .is(204);
        admin.withKey("switch")
                .post("/api/support-models/calm-1/switch", REASON)
                .is(204);
        agencies.settle();
        assertThat(admin.sees("/api/support-models").json().get("switches")).hasSize(1);
        assertThat(admin.withKey("trial")
                        .post("/api/support-models/calm-1/trial")
                        .is(200)
                        .json())
                .as("also once it is in force")
                .isEqualTo(once);
    }
}
