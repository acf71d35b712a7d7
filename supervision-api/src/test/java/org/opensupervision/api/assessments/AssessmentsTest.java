package org.opensupervision.api.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Clara assesses herself; Sam supervises her. */
@OverHttp
class AssessmentsTest {

    private static final String SHARED = "/api/shared-results";

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone sam;
    Someone clara;
    String id;

    @BeforeEach
    void clara_has_begun() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agency.administrator()
                .put("/api/instruments/texts", ContentFiles.proqol())
                .is(204);
        agencies.settle();
        id = begin("proqol-5");
    }

    private String begin(String instrument) {
        String begun = clara.post("/api/assessments", Json.of("instrument", instrument))
                .id();
        agencies.settle();
        return begun;
    }

    private String at(String id) {
        return "/api/assessments/" + id;
    }

    private static Json answers(Map<String, Integer> answers) {
        return Json.of("answers", answers);
    }

    private static Json sharing(String audience, String extent) {
        return Json.of("audience", audience, "extent", extent);
    }

    private void complete() {
        for (int first = 1; first <= 30; first += 3) {
            clara.post(at(id) + "/answers", answers(Map.of("" + first, 5, "" + (first + 1), 5, "" + (first + 2), 5)))
                    .is(204);
        }
        clara.post(at(id) + "/completion").is(204);
    }

    @Test
    void she_puts_it_aside_goes_on_elsewhere_and_gets_three_scales_and_no_total() {
        clara.post(at(id) + "/answers", answers(Map.of("1", 2, "2", 4))).is(204);
        clara.post(at(id) + "/pause").is(204);
        var kept = clara.sees(at(id));
        assertThat(kept.text("/state")).isEqualTo("PAUSED");
        assertThat(kept.json().at("/answers/2").asInt()).isEqualTo(4);
        assertThat(clara.post(at(id) + "/answers", answers(Map.of("1", 2)))
                        .is(409)
                        .text("/rule"))
                .isEqualTo("ASSESSMENT_IS_UNDER_WAY");
        clara.post(at(id) + "/resumption").is(204);
        complete();

        var result = clara.sees(at(id));
        assertThat(result.text("/state")).isEqualTo("COMPLETED");
        assertThat(result.json().at("/scores").valueStream().map(score -> score.at("/scale")
                        .asString()))
                .containsExactly("compassion-satisfaction", "burnout", "secondary-traumatic-stress");
        assertThat(result.json().at("/scores/0/score").asDouble()).isEqualTo(50);
        assertThat(result.json().at("/scores/1/score").asDouble()).isEqualTo(30);
        assertThat(result.text("/scores/1/band")).isEqualTo("MODERATE");
        assertThat(result.text()).doesNotContain("otal");
    }

    @Test
    void what_cannot_be_answered_is_refused() {
        assertThat(clara.post(at(id) + "/answers", answers(Map.of("31", 1)))
                        .is(422)
                        .text("/rule"))
                .isEqualTo("ITEMS_ARE_OF_THE_INSTRUMENT");
        assertThat(clara.post(at(id) + "/answers", answers(Map.of("1", 6)))
                        .is(422)
                        .text("/rule"))
                .isEqualTo("ANSWERS_ARE_WITHIN_THE_RANGE");
        assertThat(clara.post(at(id) + "/completion").is(422).text("/rule")).isEqualTo("SOMETHING_IS_ANSWERED");
        clara.post("/api/assessments", Json.of("instrument", "mbti")).is(400).names("instrument");
        sam.post("/api/assessments", Json.of("instrument", "check-in")).is(400).names("supervisee");
    }

    @Test
    void the_same_request_with_the_same_key_begins_one() {
        var keyed = clara.withKey("begun");
        String one = keyed.post("/api/assessments", Json.of("instrument", "check-in"))
                .id();
        assertThat(keyed.post("/api/assessments", Json.of("instrument", "check-in"))
                        .id())
                .isEqualTo(one);
    }

    @Test
    void nobody_else_finds_it_whoever_they_are_and_whatever_they_say() {
        complete();
        clara.post(at(id) + "/shares", sharing("supervisors", "scores")).is(204);
        agencies.settle();
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agencies.settle();
        for (Someone other : List.of(sam, director, agency.administrator())) {
            other.get(at(id)).is(404);
            other.with("Break-Glass", "her supervisor cannot be reached today")
                    .get(at(id))
                    .is(404);
            other.post(at(id) + "/answers", answers(Map.of("1", 1))).is(404);
            other.post(at(id) + "/withdrawal").is(404);
            other.post(at(id) + "/shares", sharing("supervisors", "scores")).is(404);
            other.delete(at(id) + "/shares/supervisors").is(404);
            assertThat(other.get("/api/assessments").items("/id")).isEmpty();
        }
        assertThat(sam.get(SHARED).is(200).text()).doesNotContain("answers");
    }

    @Test
    void nothing_is_shared_until_she_says_so_and_no_more_than_she_says() {
        complete();
        assertThat(sam.sees(SHARED).items("/id")).isEmpty();

        clara.post(at(id) + "/shares", sharing("supervisors", "band")).is(204);
        var band = sam.sees(SHARED + "?personId=" + clara.id());
        assertThat(band.items("/id")).containsExactly(id);
        assertThat(band.json().at("/items/0/scores/1/band").asString()).isEqualTo("MODERATE");
        assertThat(band.text()).doesNotContain("\"score\":");

        clara.post(at(id) + "/shares", sharing("supervisors", "scores")).is(204);
        assertThat(sam.sees(SHARED).json().at("/items/0/scores/1/score").asDouble())
                .isEqualTo(30);

        clara.delete(at(id) + "/shares/supervisors").is(204);
        assertThat(sam.sees(SHARED).items("/id")).isEmpty();
        assertThat(clara.delete(at(id) + "/shares/supervisors").is(409).text("/rule"))
                .isEqualTo("RESULT_IS_SHARED");
    }

    @Test
    void directors_administrators_and_other_supervisors_see_nothing_that_is_shared() {
        complete();
        clara.post(at(id) + "/shares", sharing("supervisors", "scores")).is(204);
        clara.post(at(id) + "/shares", sharing("evidence", "scores")).is(204);
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        Someone maria = agency.supervisor("S2");
        agencies.settle();
        maria.get(SHARED).is(200);
        assertThat(maria.get(SHARED).items("/id")).isEmpty();
        director.get(SHARED).is(200);
        assertThat(director.get(SHARED).items("/id")).isEmpty();
        assertThat(agency.administrator().get(SHARED).items("/id")).isEmpty();
    }

    @Test
    void for_the_evidence_is_not_for_her_supervisors() {
        complete();
        assertThat(clara.post(at(id) + "/shares", sharing("evidence", "band"))
                        .is(422)
                        .text("/rule"))
                .isEqualTo("EVIDENCE_TAKES_SCORES");
        clara.post(at(id) + "/shares", sharing("evidence", "scores")).is(204);
        assertThat(sam.sees(SHARED).items("/id")).isEmpty();
    }

    @Test
    void bands_are_shared_where_there_are_any() {
        String own = begin("check-in");
        clara.post(at(own) + "/answers", answers(Map.of("1", 1))).is(204);
        assertThat(clara.post(at(own) + "/shares", sharing("supervisors", "scores"))
                        .is(409)
                        .text("/rule"))
                .isEqualTo("RESULT_IS_THERE");
        clara.post(at(own) + "/completion").is(204);
        assertThat(clara.post(at(own) + "/shares", sharing("supervisors", "band"))
                        .is(422)
                        .text("/rule"))
                .isEqualTo("INSTRUMENT_HAS_BANDS");
    }

    @Test
    void who_read_it_stands_in_her_log_and_what_she_reads_herself_does_not() {
        complete();
        clara.post(at(id) + "/shares", sharing("supervisors", "band")).is(204);
        clara.sees(at(id));
        clara.sees(SHARED);
        assertThat(clara.sees("/api/access-log").items("/what")).isEmpty();
        sam.sees(SHARED);
        assertThat(clara.sees("/api/access-log").items("/what")).containsExactly("SELF_ASSESSMENT");
    }

    @Test
    void what_is_withdrawn_says_nothing_to_anybody() {
        complete();
        clara.post(at(id) + "/shares", sharing("supervisors", "scores")).is(204);
        clara.post(at(id) + "/withdrawal").is(204);
        assertThat(sam.sees(SHARED).items("/id")).isEmpty();
        var left = clara.sees(at(id));
        assertThat(left.text("/state")).isEqualTo("WITHDRAWN");
        assertThat(left.json().at("/answers").isEmpty()).isTrue();
        assertThat(left.json().at("/scores").isEmpty()).isTrue();
        assertThat(clara.post(at(id) + "/withdrawal").is(409).text("/rule")).isEqualTo("ASSESSMENT_IS_NOT_WITHDRAWN");
    }

    @Test
    void everything_about_her_has_her_answers() {
        complete();
        agencies.settle();
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(clara.email(), Agencies.PASSWORD);
        var file = browser.get("/api/me/everything").is(200).json().at("/selfAssessments/0");
        assertThat(file.at("/instrument").asString()).isEqualTo("proqol-5");
        assertThat(file.at("/answers/30").asInt()).isEqualTo(5);
        assertThat(browser.get("/api/me/everything.html").is(200).text()).contains("Self-assessments");
    }

    @Test
    void sams_page_about_her_shows_what_she_shares_and_nothing_else() {
        complete();
        agencies.settle();
        Browser his = Browser.at(agencies.stranger());
        his.signIn(sam.email(), Agencies.PASSWORD);
        assertThat(his.get("/people/" + clara.id()).is(200).text()).doesNotContain("ProQOL");
        clara.post(at(id) + "/shares", sharing("supervisors", "band")).is(204);
        agencies.settle();
        assertThat(his.get("/people/" + clara.id()).is(200).text())
                .contains("ProQOL 5", "Moderate", "Not a diagnosis", "Stamm")
                .doesNotContain("30, on a scale");
    }
}
