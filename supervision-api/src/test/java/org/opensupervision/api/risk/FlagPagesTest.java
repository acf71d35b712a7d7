package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Clara's support has thinned: a long time without a session, and the last one met little of what she needed. */
@OverHttp
@ExtendWith(Screens.class)
class FlagPagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone clara;
    Someone sam;
    String session;
    String flag;

    @BeforeEach
    void clara_has_a_flag() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        session = agency.session(sam, held("2026-08-20", clara));
        clara.post("/api/sessions/" + session + "/ratings", rating(8, 8, 1)).is(204);
        agencies.settle();
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                .is(200);
        flag = clara.sees("/api/risk-flags").items("/id").getFirst();
    }

    @Test
    void sam_reads_why_and_goes_to_what_stands_behind(Screen screen) {
        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today").shows("Name of C1’s support has thinned");
        screen.goTo("/flags").isAt("Support that has thinned").looksRight("flags");
        screen.page().locator(".lines a").first().click();
        screen.shows("Why you see this")
                .shows("read by the rule support-gap-v1")
                .shows("latest rating of supportive support: 1 of 10")
                .shows("support: 8 of 10")
                .shows("not a diagnosis")
                .shows("correlations between groups")
                .shows("Their supervisors today: with ratings and the records behind")
                .shows("Directors: days, minutes and waiting alone")
                .looksRight("flag");
        assertThat(screen.page().locator(".evidence a").first().getAttribute("href"))
                .isEqualTo("/sessions/" + session);
    }

    @Test
    void the_page_says_what_the_api_says_that_a_flag_is_not() {
        String notice = sam.get("/api/risk-flags/" + flag).text("/flag/notice");
        assertThat(page(sam)).contains(notice);
    }

    @Test
    void both_say_it_in_the_language_of_whoever_reads() {
        var german = sam.with("Accept-Language", "de");
        var story = german.get("/api/risk-flags/" + flag);
        assertThat(story.text("/flag/notice")).contains("keine Diagnose");
        assertThat(story.at("/flag/facts").toString())
                .contains("neueste Bewertung der stützenden Unterstützung: 1 von 10")
                .doesNotContain("latest rating");
        assertThat(german.with("Accept", "text/html").get("/flags/" + flag).text())
                .contains("keine Diagnose", "neueste Bewertung der stützenden Unterstützung: 1 von 10");
        assertThat(sam.with("Accept-Language", "fr")
                        .get("/api/risk-flags/" + flag)
                        .text("/flag/notice"))
                .as("where there are no words in it")
                .contains("not a diagnosis");
    }

    @Test
    void clara_reads_that_it_is_about_her_support_and_what_she_may_ask_for() {
        assertThat(page(clara))
                .contains(
                        "Your support has thinned",
                        "Ask for support",
                        "You yourself",
                        "latest rating of supportive support: 1 of 10");
        assertThat(clara.with("Accept", "text/html").get("/").text()).contains("Your support has thinned");
    }

    @Test
    void a_director_sees_days_and_minutes_and_neither_ratings_nor_records() {
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agencies.settle();
        assertThat(page(director))
                .contains("support has thinned", "no session for", "are seen by supervisors")
                .doesNotContain("of 10", session);
    }

    @Test
    void sam_says_that_he_has_read_it_and_what_was_done(Screen screen) {
        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/flags/" + flag)
                .shows("What the organisation can do")
                .shows("may be used for appraisal, discipline or allocation")
                .press("I have read it")
                .shows("They see that you have read it.");
        screen.press("Save what was done").shows("Choose what was done.").looksRight("flag-refused");
        screen.page().getByLabel("What was done").selectOption("COVER_OFFERED");
        screen.fill("In words, if you like", "Maria stands in on Friday")
                .press("Save what was done")
                .shows("Whom it is about sees what was done")
                .shows("Maria stands in on Friday")
                .looksRight("flag-acted-on");
        agencies.settle();
        assertThat(page(clara)).contains("Maria stands in on Friday", "Cover was offered", "Name of S1");
    }

    @Test
    void an_adjusted_caseload_shows_the_two_of_them_what_they_have_agreed_on_and_nobody_else(Screen screen) {
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        Someone other = agency.supervisor("S2");
        agency.agreement(other, clara, "2026-01-01");
        String plan = clara.post("/api/recovery-plans", Json.of("phase", "REINTEGRATE"))
                .id();
        String adjustments = "/api/recovery-plans/" + plan + "/adjustments";
        clara.post("/api/recovery-plans/" + plan + "/shares", Json.of("supervisorId", sam.id()))
                .is(204);
        agencies.settle();
        sam.post(adjustments, Json.of("from", "2026-10-31", "until", "2026-12-31", "casesAtMost", 17))
                .is(204);
        agencies.settle();
        for (Someone each : List.of(sam, other)) {
            each.post("/api/risk-flags/" + flag + "/actions", Json.of("action", "CASELOAD_ADJUSTED"))
                    .is(204);
        }
        agencies.settle();
        assertThat(page(sam)).as("not agreed yet").doesNotContain("17 cases");
        clara.post(adjustments + "/1/agreement").is(204);
        agencies.settle();

        assertThat(page(sam)).containsOnlyOnce("17 cases at most").contains("/recovery/" + plan);
        assertThat(page(clara)).containsOnlyOnce("17 cases at most");
        assertThat(clara.sees("/api/access-log").items("/what")).contains("RECOVERY_PLAN");
        for (Someone each : List.of(director, other)) {
            assertThat(page(each)).contains("The caseload was adjusted").doesNotContain("17 cases", plan);
        }
        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/flags/" + flag).shows("17 cases at most").looksRight("flag-caseload");

        clara.delete("/api/recovery-plans/" + plan + "/shares/" + sam.id()).is(204);
        agencies.settle();
        assertThat(page(sam)).doesNotContain("17 cases", plan);
        assertThat(page(clara)).doesNotContain("17 cases");
    }

    @Test
    void clara_contests_it(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD);
        screen.goTo("/flags/" + flag)
                .shows("Your answer")
                .fill("What is not right", "We met twice on the stairs")
                .press("Contest it")
                .shows("Your words stand beside the flag")
                .shows("We met twice on the stairs")
                .looksRight("flag-contested");
        agencies.settle();
        assertThat(page(sam)).contains("We met twice on the stairs");
        assertThat(page(agency.person("D3", "DIRECTOR", Agency.JOINED)))
                .contains("contested it on", "read by those who supervise them")
                .doesNotContain("stairs");
    }

    @Test
    void a_director_sees_what_is_supplied_before_whose_support_has_thinned(Screen screen) {
        Someone director = agency.person("D2", "DIRECTOR", Agency.JOINED);
        String north = agency.team("North");
        for (int each = 2; each <= 6; each++) {
            Someone colleague = agency.supervisee("C" + each);
            agency.agreement(sam, colleague, "2026-01-01");
            agency.administrator()
                    .put("/api/people/" + colleague.id() + "/team", Json.of("teamId", north))
                    .is(204);
        }
        agency.administrator()
                .put("/api/people/" + clara.id() + "/team", Json.of("teamId", north))
                .is(204);
        agencies.settle();
        screen.signIn(director.email(), Agencies.PASSWORD).isAt("Today").shows("Nothing to follow");
        screen.goTo("/flags/" + flag)
                .shows("North: 1 h held of 18 h agreed with 6 people")
                .follow("What we supply");
        screen.isAt("What we supply").shows("held of").looksRight("supply");
    }

    @Test
    void whoever_has_nothing_to_do_with_her_finds_no_page() {
        Someone maria = agency.supervisor("S2");
        Someone admin = agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        agencies.settle();
        maria.with("Accept", "text/html").get("/flags/" + flag).is(404);
        assertThat(maria.with("Accept", "text/html").get("/flags").text()).doesNotContain(flag);
        admin.with("Accept", "text/html").get("/flags/" + flag).is(404);
    }

    private String page(Someone reader) {
        return reader.with("Accept", "text/html").get("/flags/" + flag).is(200).text();
    }
}
