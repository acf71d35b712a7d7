package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.projections.processes.Reactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clara's support has thinned; Sam supervises her, Dora directs. It is 31 October. */
@OverHttp
class FlagLifeApiTest {

    private static final String FLAGS = "/api/risk-flags";
    private static final Json DISMISSED = Json.of("reason", "LESS_AGREED", "words", "until November");

    @Autowired
    Agencies agencies;

    @Autowired
    AnnouncingFlags announcing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reactions reactions;

    Agency agency;
    Someone sam;
    Someone dora;
    Someone clara;
    String flag;

    @BeforeEach
    void clara_has_a_flag() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        dora = agency.person("D1", "DIRECTOR", Agency.JOINED);
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        String session = agency.session(sam, held("2026-08-20", clara));
        clara.post("/api/sessions/" + session + "/ratings", rating(8, 8, 1)).is(204);
        evaluated("2026-10-20");
        flag = FLAGS + "/" + clara.sees(FLAGS).items("/id").getFirst();
    }

    @Test
    void it_is_acknowledged_acted_on_and_dismissed_with_who_and_why() {
        sam.post(flag + "/acknowledgement").is(204);
        sam.post(flag + "/actions", Json.of("action", "SESSION_BOOKED", "words", "Friday at two"))
                .is(204);
        sam.post(flag + "/dismissal", DISMISSED).is(204);

        Answer story = clara.sees(flag).is(200);
        assertThat(each(story, "/deeds", "/kind")).containsExactly("ACKNOWLEDGED", "ACTED_ON", "DISMISSED");
        assertThat(each(story, "/deeds", "/by/id")).containsOnly(sam.id());
        assertThat(story.text("/deeds/1/action")).isEqualTo("SESSION_BOOKED");
        assertThat(story.text("/deeds/1/words")).isEqualTo("Friday at two");
        assertThat(story.text("/deeds/2/reason")).isEqualTo("LESS_AGREED");
        assertThat(story.text("/flag/handling/standing")).isEqualTo("DISMISSED");
        assertThat(story.text("/flag/tier")).isEqualTo("REVIEW");
        assertThat(told(clara, "FLAG_DEALT_WITH")).isEqualTo(3);
    }

    @Test
    void she_contests_it_and_a_director_sees_that_she_did_and_not_her_words() {
        clara.post(flag + "/contest", Json.of("words", "we met twice in the corridor"))
                .is(204);

        assertThat(sam.sees(flag).text("/deeds/0/words")).isEqualTo("we met twice in the corridor");
        Answer seenByDora = dora.sees(flag).is(200);
        assertThat(each(seenByDora, "/deeds", "/kind")).containsExactly("CONTESTED");
        assertThat(seenByDora.text()).doesNotContain("corridor");
        assertThat(dora.sees(FLAGS).text("/items/0/handling/contested")).isEqualTo("true");
        assertThat(told(sam, "FLAG_CONTESTED")).isEqualTo(1);
        assertThat(told(dora, "FLAG_CONTESTED")).isZero();
    }

    @Test
    void everybody_does_only_what_is_theirs_to_do() {
        Someone maria = agency.supervisor("S2");
        Someone admin = agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        agencies.settle();
        for (String what : List.of("/acknowledgement", "/actions", "/dismissal", "/snooze")) {
            clara.post(flag + what, Json.of()).is(403);
            maria.post(flag + what, Json.of()).is(404);
            admin.post(flag + what, Json.of()).is(403);
        }
        for (Someone other : List.of(sam, dora)) {
            other.post(flag + "/contest", Json.of("words", "no")).is(403);
        }
        dora.post(flag + "/actions", Json.of("action", "COVER_OFFERED")).is(204);
    }

    @Test
    void what_has_no_reason_is_refused() {
        sam.post(flag + "/actions", Json.of("action", "OTHER")).is(422);
        sam.post(flag + "/actions", Json.of()).is(400);
        sam.post(flag + "/snooze", Json.of()).is(400);
        sam.post(flag + "/dismissal", Json.of("words", "just so")).is(400);
        assertThat(sam.post(flag + "/snooze", Json.of("words", " ")).is(422).text("/rule"))
                .isEqualTo("SNOOZE_SAYS_WHY");
        assertThat(clara.post(flag + "/contest", Json.of("words", " ")).is(422).text("/rule"))
                .isEqualTo("CONTEST_SAYS_WHY");
        sam.post(flag + "/acknowledgement").is(204);
        assertThat(sam.post(flag + "/acknowledgement").is(409).text("/rule")).isEqualTo("FLAG_ACKNOWLEDGED_ONCE");
    }

    @Test
    void a_director_who_is_supervised_does_not_deal_with_their_own() {
        Someone dana = agency.join(agency.newcomer("C9").with("roles", List.of("SUPERVISEE", "DIRECTOR")));
        agency.agreement(sam, dana, "2026-01-01");
        evaluated("2026-10-21");
        String own = FLAGS + "/"
                + dana.sees(FLAGS + "?superviseeId=" + dana.id()).items("/id").getFirst();
        assertThat(dana.post(own + "/dismissal", DISMISSED).is(409).text("/rule"))
                .isEqualTo("OTHERS_DEAL_WITH_FLAG");
    }

    @Test
    void a_dismissed_flag_stays_dismissed_until_there_is_new_evidence() {
        sam.post(flag + "/dismissal", DISMISSED).is(204);
        evaluated("2026-10-21");
        assertThat(sam.sees(flag).text("/flag/handling/standing")).isEqualTo("DISMISSED");

        agency.request(clara, Agency.request("supportive").with("reference", "R1"));
        agency.session(sam, held("2026-10-22", clara).with("minutes", Json.minutes(0, 0, 5)));
        evaluated("2026-10-22");
        assertThat(sam.sees(flag).text("/flag/handling/standing")).isNotEqualTo("DISMISSED");
        assertThat(each(sam.sees(flag), "/history", "/change")).contains("RETURNED");
    }

    @Test
    void it_is_announced_once_it_is_found_again_seven_days_later() {
        announcing.at(agency.id());
        assertThat(told(sam, "FLAG_TO_FOLLOW")).isZero();
        assertThat(sam.sees(flag).text("/flag/handling/standing")).isEqualTo("BEING_LOOKED_AT");

        evaluated("2026-10-26");
        announcing.at(agency.id());
        assertThat(told(sam, "FLAG_TO_FOLLOW")).isZero();

        evaluated("2026-10-27");
        assertThat(sam.sees(FLAGS + "/to-follow").text("/queued")).isEqualTo("1");
        assertThat(sam.sees(flag).text("/flag/handling/standing")).isEqualTo("QUEUED");

        announcing.at(agency.id());
        announcing.everywhere();
        assertThat(told(sam, "FLAG_TO_FOLLOW")).isEqualTo(1);
        assertThat(told(dora, "FLAG_TO_FOLLOW")).isEqualTo(1);
        assertThat(told(clara, "FLAG_TO_FOLLOW")).isZero();
        assertThat(sam.sees(FLAGS + "/to-follow").text("/announced")).isEqualTo("1");
        assertThat(sam.sees(flag).text("/flag/handling/standing")).isEqualTo("TO_FOLLOW");

        sam.post(flag + "/actions", Json.of("action", "COVER_OFFERED")).is(204);
        assertThat(dora.sees(FLAGS + "/to-follow").text("/announced")).isEqualTo("0");
    }

    @Test
    void directors_see_what_is_supplied_and_how_soon_somebody_acts_and_nobody_else() {
        for (String what : List.of("/api/supply", FLAGS + "/first-actions")) {
            sam.get(what).is(403);
            clara.get(what).is(403);
            dora.get(what).is(200);
        }
        assertThat(dora.get("/api/supply").text()).contains("altogether").doesNotContain("agreedMinutes");
        assertThat(dora.get("/api/supply?asOf=2026-06-30").text("/asOf"))
                .as("today, whatever day is asked for")
                .isEqualTo("2026-10-31");
    }

    @Test
    void a_rebuild_tells_the_same() {
        clara.post(flag + "/contest", Json.of("words", "we met twice")).is(204);
        sam.post(flag + "/snooze", Json.of("words", "booked for November")).is(204);
        String before = sam.sees(flag).text();
        Someone admin = agency.administrator();
        String rebuild = admin.post("/api/rebuilds", Json.of("views", List.of("burnoutrisk")))
                .is(202)
                .header("Location")
                .orElseThrow();
        while (admin.get(rebuild).is(200).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }
        assertThat(sam.sees(flag).text()).isEqualTo(before);
        assertThat(before).contains("2026-11-30", "we met twice");
    }

    private void evaluated(String asOf) {
        agencies.settle();
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", asOf))
                .is(200);
    }

    private static List<String> each(Answer answer, String list, String pointer) {
        return answer.at(list)
                .valueStream()
                .map(item -> item.at(pointer).asString())
                .toList();
    }

    /** Also those that were told anew because nobody has looked yet. */
    private int told(Someone person, String kind) {
        reactions.goOn();
        return jdbc.sql("select coalesce(sum(times), 0) from notice where person_id = :person and kind = :kind")
                .param("person", UUID.fromString(person.id()))
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
