package org.opensupervision.api.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Clara recovers; Sam supervises her; Maria will after him. */
@OverHttp
class RecoveryTest {

    private static final String SHARED = "/api/shared-recovery-plans";
    private static final Json FEWER = Json.of(
            "from", "2026-10-31", "until", "2026-11-30", "casesAtMost", 12, "minutesBetween", 30, "words", "no nights");

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone sam;
    Someone maria;
    Someone clara;
    String agreement;
    String id;

    @BeforeEach
    void clara_has_begun() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        clara = agency.supervisee("C1");
        agreement = agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
        id = begin();
        clara.put(plan() + "/phases/reintegrate", Json.of("words", "one intake a week"))
                .is(204);
    }

    private String begin() {
        String begun = clara.post("/api/recovery-plans", Json.of("phase", "rest_and_stabilise"))
                .id();
        agencies.settle();
        return begun;
    }

    private String plan() {
        return "/api/recovery-plans/" + id;
    }

    private String adjustments() {
        return plan() + "/adjustments";
    }

    private void share(Someone supervisor) {
        clara.post(plan() + "/shares", Json.of("supervisorId", supervisor.id())).is(204);
        agencies.settle();
    }

    private void shareWords() {
        clara.http().ask("PUT", plan() + "/phases/reintegrate/share", null).is(204);
        agencies.settle();
    }

    private static String rule(Answer answer, int status) {
        return answer.is(status).text("/rule");
    }

    @Test
    void she_goes_through_the_phases_at_her_own_pace_and_back() {
        clara.post(plan() + "/phase", Json.of("phase", "reintegrate")).is(204);
        clara.post(plan() + "/phase", Json.of("phase", "rest_and_stabilise")).is(204);
        var stands = clara.sees(plan());
        assertThat(stands.json().at("/steps").valueStream().map(step -> step.at("/phase")
                        .asString()))
                .containsExactly("REST_AND_STABILISE", "REINTEGRATE", "REST_AND_STABILISE");
        assertThat(stands.text("/words/REINTEGRATE")).isEqualTo("one intake a week");
        assertThat(clara.sees("/api/recovery-plans").items("/id")).containsExactly(id);
    }

    @Test
    void she_has_one_open_plan_however_often_and_at_once_she_begins() {
        assertThat(rule(clara.post("/api/recovery-plans", Json.of("phase", "reintegrate")), 409))
                .isEqualTo("NO_PLAN_IS_OPEN");
        clara.post(plan() + "/end", Json.of("ending", "done")).is(204);
        agencies.settle();
        assertThat(AtOnce.all(4, n -> clara.post("/api/recovery-plans", Json.of("phase", "reintegrate"))).stream()
                        .map(Answer::status))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(clara.sees("/api/recovery-plans").items("/id")).hasSize(2).contains(id);
    }

    @Test
    void the_same_request_with_the_same_key_begins_one() {
        clara.post(plan() + "/end", Json.of("ending", "set_aside")).is(204);
        var keyed = clara.withKey("begun");
        String one = keyed.post("/api/recovery-plans", Json.of("phase", "reintegrate"))
                .id();
        assertThat(one).isNotEqualTo(id);
        assertThat(keyed.post("/api/recovery-plans", Json.of("phase", "reintegrate"))
                        .id())
                .isEqualTo(one);
    }

    @Test
    void nobody_begins_one_for_somebody_else() {
        sam.post("/api/recovery-plans", Json.of("phase", "reintegrate")).is(400).names("supervisee");
        clara.post("/api/recovery-plans", Json.of()).is(400).names("phase");
    }

    @Test
    void nobody_else_finds_it_whoever_they_are_and_whatever_they_say() {
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agencies.settle();
        for (Someone other : List.of(sam, maria, director, agency.administrator())) {
            other.get(plan()).is(404);
            other.get(SHARED + "/" + id).is(404);
            other.with("Break-Glass", "her supervisor cannot be reached today")
                    .get(plan())
                    .is(404);
            other.post(adjustments(), FEWER).is(404);
            other.post(plan() + "/end", Json.of("ending", "done")).is(404);
            assertThat(other.get("/api/recovery-plans").text()).doesNotContain(id);
            assertThat(other.get(SHARED).text()).doesNotContain(id);
        }
    }

    @Test
    void she_shares_it_with_one_who_supervises_her_and_with_nobody_else() {
        clara.post(plan() + "/shares", Json.of("supervisorId", maria.id()))
                .is(400)
                .names("supervisorId");
        clara.post(plan() + "/shares", Json.of("supervisorId", clara.id()))
                .is(400)
                .names("supervisorId");
        share(sam);
        var seen = sam.sees(SHARED + "?superviseeId=" + clara.id());
        assertThat(seen.items("/id")).containsExactly(id);
        assertThat(seen.text()).contains("REST_AND_STABILISE").doesNotContain("intake");
        assertThat(sam.get(SHARED + "/" + id).is(200).text("/phase")).isEqualTo("REST_AND_STABILISE");
        sam.get(plan()).is(403);
        assertThat(maria.sees(SHARED).items("/id")).isEmpty();
        maria.get(SHARED + "/" + id).is(404);
    }

    @Test
    void who_sees_it_changes_nothing_of_it() {
        share(sam);
        sam.post(plan() + "/phase", Json.of("phase", "reintegrate")).is(403);
        sam.put(plan() + "/phases/reintegrate", Json.of("words", "full time")).is(403);
        sam.post(plan() + "/end", Json.of("ending", "done")).is(403);
        sam.http().ask("PUT", plan() + "/phases/reintegrate/share", null).is(403);
        sam.delete(plan() + "/shares/" + sam.id()).is(403);
    }

    @Test
    void directors_and_administrators_see_nothing_that_is_shared() {
        share(sam);
        shareWords();
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agencies.settle();
        for (Someone other : List.of(director, agency.administrator())) {
            assertThat(other.get(SHARED).is(200).items("/id")).isEmpty();
            other.get(SHARED + "/" + id).is(404);
        }
    }

    @Test
    void words_of_a_phase_are_shared_by_themselves() {
        share(sam);
        clara.put(plan() + "/phases/rest_and_stabilise", Json.of("words", "sleep"))
                .is(204);
        shareWords();
        assertThat(sam.sees(SHARED + "/" + id).text())
                .contains("one intake a week")
                .doesNotContain("sleep");
        clara.delete(plan() + "/phases/reintegrate/share").is(204);
        assertThat(sam.sees(SHARED + "/" + id).text()).doesNotContain("intake");
    }

    @Test
    void sharing_is_taken_back_at_once_and_what_was_agreed_goes_with_it() {
        share(sam);
        shareWords();
        sam.post(adjustments(), FEWER).is(204);
        clara.post(adjustments() + "/1/agreement").is(204);
        clara.delete(plan() + "/shares/" + maria.id()).is(409);
        clara.delete(plan() + "/shares/" + sam.id()).is(204);
        assertThat(sam.sees(SHARED).items("/id")).isEmpty();
        sam.get(SHARED + "/" + id).is(404);
        sam.post(adjustments(), FEWER).is(404);
        assertThat(clara.sees(plan()).text("/adjustments/0/state")).isEqualTo("ENDED");

        share(sam);
        assertThat(sam.sees(SHARED + "/" + id).text()).doesNotContain("intake a week");
    }

    @Test
    void a_new_supervisor_sees_nothing_until_she_shares_it_with_them() {
        share(sam);
        sam.post(adjustments(), FEWER).is(204);
        clara.post(adjustments() + "/1/agreement").is(204);
        agency.administrator()
                .post("/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agency.agreement(maria, clara, "2026-10-31");
        assertThat(sam.sees(SHARED).items("/id")).isEmpty();
        sam.get(SHARED + "/" + id).is(404);
        sam.get(SHARED + "/" + id + "?asOf=2026-10-01").is(404);
        sam.post(adjustments(), FEWER).is(404);
        assertThat(maria.sees(SHARED).items("/id")).isEmpty();
        maria.get(SHARED + "/" + id).is(404);

        share(maria);
        var seen = maria.sees(SHARED + "/" + id).is(200);
        assertThat(seen.json().at("/adjustments").isEmpty()).isTrue();
        sam.get(SHARED + "/" + id).is(404);
    }

    @Test
    void either_proposes_the_other_agrees_or_proposes_another() {
        share(sam);
        clara.post(adjustments(), FEWER).is(204);
        assertThat(rule(clara.post(adjustments() + "/1/agreement"), 422)).isEqualTo("ADJUSTMENT_AGREED_BY_THE_OTHER");
        sam.post(adjustments(), FEWER.with("casesAtMost", 15)).is(204);
        assertThat(rule(sam.post(adjustments() + "/1/agreement"), 409)).isEqualTo("ADJUSTMENT_WAITS");
        clara.post(adjustments() + "/2/agreement").is(204);
        var seen = sam.sees(SHARED + "/" + id);
        assertThat(seen.json().at("/adjustments").valueStream().map(each -> each.at("/state")
                        .asString()))
                .containsExactly("AGREED", "REPLACED");
        assertThat(seen.json().at("/adjustments/0/casesAtMost").asInt()).isEqualTo(15);
        sam.post(adjustments() + "/2/end", Json.of("words", " ")).is(400).names("words");
        sam.post(adjustments() + "/2/end", Json.of("words", "all is well")).is(204);
        assertThat(clara.sees(plan()).text("/adjustments/0/closingWords")).isEqualTo("all is well");
    }

    @Test
    void of_two_who_answer_at_once_one_is_first() {
        share(sam);
        clara.post(adjustments(), FEWER).is(204);
        agencies.settle();
        List<Answer> answers = AtOnce.all(
                4,
                n -> n % 2 == 0 ? sam.post(adjustments() + "/1/agreement") : clara.post(adjustments() + "/1/removal"));
        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(204).containsOnly(204, 409);
        assertThat(clara.sees(plan()).text("/adjustments/0/state")).isIn("AGREED", "SET_ASIDE");
    }

    @Test
    void what_cannot_be_proposed_is_refused() {
        share(sam);
        Stream.of(
                        Json.of("from", "2026-10-30", "until", "2026-11-30", "casesAtMost", 12),
                        Json.of("from", "2026-10-31", "casesAtMost", 12),
                        Json.of("from", "2026-10-31", "until", "2026-11-30"),
                        Json.of("from", "2026-10-31", "until", "2026-11-30", "casesAtMost", 201),
                        Json.of("from", "2026-10-31", "until", "2026-11-30", "words", "w".repeat(5_001)))
                .map(wrong -> sam.post(adjustments(), wrong).status())
                .forEach(status -> assertThat(status).isIn(400, 422));
        sam.post(adjustments(), Json.of("until", "2026-11-30")).is(400).names("from");
    }

    @Test
    void who_read_it_stands_in_her_log_and_what_she_reads_herself_does_not() {
        share(sam);
        clara.sees(plan());
        clara.sees(SHARED);
        assertThat(clara.sees("/api/access-log").items("/what")).isEmpty();
        sam.sees(SHARED);
        assertThat(clara.sees("/api/access-log").items("/what")).containsExactly("RECOVERY_PLAN");
    }

    @Test
    void everything_about_her_has_her_words() {
        agencies.settle();
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(clara.email(), Agencies.PASSWORD);
        assertThat(browser.get("/api/me/everything")
                        .is(200)
                        .json()
                        .at("/recoveryPlans/0/words/REINTEGRATE")
                        .asString())
                .isEqualTo("one intake a week");
        assertThat(browser.get("/api/me/everything.html").is(200).text()).contains("Recovery plans");
    }

    @Test
    void sams_page_about_her_shows_that_she_shares_it_and_until_when() {
        Browser his = Browser.at(agencies.stranger());
        his.signIn(sam.email(), Agencies.PASSWORD);
        assertThat(his.get("/people/" + clara.id()).is(200).text()).doesNotContain("recovery plan");
        his.get("/recovery/" + id).is(404);
        share(sam);
        assertThat(his.get("/people/" + clara.id()).is(200).text()).contains("Their recovery plan", "/recovery/" + id);
        assertThat(his.get("/recovery/" + id).is(200).text()).doesNotContain("intake a week");
        clara.delete(plan() + "/shares/" + sam.id()).is(204);
        agencies.settle();
        assertThat(his.get("/people/" + clara.id()).is(200).text()).doesNotContain("recovery plan");
        his.get("/recovery/" + id).is(404);
    }
}
