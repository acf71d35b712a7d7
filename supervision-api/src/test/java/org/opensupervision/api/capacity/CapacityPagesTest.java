package org.opensupervision.api.capacity;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Clara is at capacity; it is the last of October 2026, a Saturday. */
@OverHttp
@ExtendWith(Screens.class)
class CapacityPagesTest {

    private static final String WORDS = "one intake less this week";

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone clara;
    Someone sam;

    @BeforeEach
    void sam_supervises_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
    }

    private static Json until(String day) {
        return Json.of("until", day, "words", WORDS);
    }

    @Test
    void clara_says_that_she_is_at_capacity_sam_reads_what_would_help_and_she_takes_it_back(Screen her, Screen his) {
        her.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        assertThat(her.page().getByLabel("Until").inputValue()).isEqualTo("2026-11-06");
        her.fill("What would help (optional)", WORDS)
                .press("I’m at capacity")
                .shows("Your supervisors can read it now.")
                .shows("You said that you are at capacity until 6 Nov 2026.");

        his.signIn(sam.email(), Agencies.PASSWORD)
                .isAt("Today")
                .shows("Name of C1 is at capacity until 6 Nov 2026.")
                .shows(WORDS)
                .looksRight("home-supervisor");

        her.press("It is all right again").shows("nobody is told any more");
        his.goTo("/").shows("Nobody whom you supervise says so today.");
    }

    @Test
    void what_is_wrong_is_said_at_the_day_and_the_words_stay(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/capacity").isAt("Capacity").looksRight("capacity");
        screen.fill("What would help (optional)", WORDS)
                .fill("Until", "2026-10-30")
                .press("I’m at capacity")
                .shows("You are at capacity until today or a later day.")
                .looksRight("capacity-refused");
        assertThat(screen.page().getByLabel("What would help (optional)").inputValue())
                .isEqualTo(WORDS);
    }

    @Test
    void who_supervises_her_reads_it_and_that_is_written_down() {
        clara.post("/api/capacity-signals", until("2026-11-06")).is(204);

        assertThat(sam.sees("/api/capacity-signals?on=2026-11-06").items("/words"))
                .containsExactly(WORDS);
        assertThat(sam.sees("/api/capacity-signals?on=2026-11-07").items("/words"))
                .isEmpty();
        assertThat(clara.sees("/api/access-log").items("/what")).containsExactly("CAPACITY");
    }

    @Test
    void directors_administrators_and_other_supervisors_see_nothing_of_it() {
        clara.post("/api/capacity-signals", until("2026-11-06")).is(204);
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        Someone admin = agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        Someone maria = agency.supervisor("S2");

        for (Someone other : new Someone[] {director, admin, agency.administrator(), maria}) {
            assertThat(other.sees("/api/capacity-signals").items("/id")).isEmpty();
            assertThat(other.with("Accept", "text/html").get("/").text()).doesNotContain(WORDS);
        }
    }

    @Test
    void nobody_withdraws_it_but_she_and_only_while_it_holds() {
        clara.post("/api/capacity-signals", until("2026-11-06")).is(204);
        agencies.settle();
        String withdrawal = "/api/capacity-signals/" + clara.id() + "/withdrawal";
        sam.post(withdrawal).is(403);

        clara.post(withdrawal).is(204);
        assertThat(clara.post(withdrawal).is(409).text("/rule")).isEqualTo("SIGNAL_HOLDS_TODAY");
        assertThat(sam.sees("/api/capacity-signals?on=2026-10-31").items("/id")).isEmpty();
    }

    @Test
    void who_is_no_supervisee_signals_nothing() {
        sam.post("/api/capacity-signals", until("2026-11-06")).is(400);
    }
}
