package org.opensupervision.api.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;
import static org.opensupervision.api.harness.Json.minutes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Sam supervises Clara, whose next session is past, and Gina, with whom he has just spoken. */
@OverHttp
@ExtendWith(Screens.class)
class PeoplePagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone sam;
    Someone clara;
    Someone gina;

    @BeforeEach
    void sam_supervises_clara_and_gina() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        gina = agency.supervisee("C2");
        agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(sam, gina, "2026-01-01");
        for (String day : new String[] {"2026-03-10", "2026-05-12", "2026-08-11", "2026-09-15"}) {
            agency.session(
                    sam, held(day, clara).with("minutes", minutes(10, 20, 30)).with("note", "what was said"));
        }
        agency.session(sam, held("2026-10-30", gina));
        agency.request(clara, request("supportive").with("words", "a case that I take home"));
        agencies.settle();
    }

    private static Screen signIn(Screen screen, Someone person) {
        return screen.signIn(person.email(), Agencies.PASSWORD).isAt("Today");
    }

    @Test
    void sam_sees_who_is_due_and_how_it_has_been(Screen screen) {
        signIn(screen, sam).shows("16 days past");
        screen.follow("People").isAt("People");
        screen.shows("due 15 Oct 2026").looksRight("people");
        assertThat(screen.page().locator(".caseload strong").allTextContents())
                .containsExactly("Name of C1", "Name of C2");

        screen.page().locator(".caseload a").first().click();
        screen.isAt("Name of C1")
                .shows("4 sessions in twelve months, 4 h together.")
                .looksRight("person");
        assertThat(screen.page().locator("#mix ~ .beside tbody tr").count()).isEqualTo(12);
        assertThat(screen.page().locator("svg.months rect[height='60.0']").count())
                .as("half an hour of an hour, in every month with a session, hatched or dotted")
                .isEqualTo(8);
        screen.shows("every 30 days").shows("waiting");

        screen.follow("Log a session").isAt("Log a session");
        assertThat(screen.page().getByLabel("Name of C1").isChecked()).isTrue();
    }

    @Test
    void people_are_found_by_typing(Screen screen) {
        signIn(screen, sam).goTo("/people").isAt("People");
        screen.page().getByLabel("Search people").pressSequentially("of c2");
        screen.shows("One person found");
        assertThat(screen.page().locator("#found strong").allTextContents()).containsExactly("Name of C2");
        assertThat(screen.page().evaluate("document.activeElement.id")).isEqualTo("text");
        assertThat(screen.page().url()).endsWith("/people");
        screen.looksRight("people-found");
    }

    @Test
    void without_scripts_they_are_found_by_pressing_a_button(Screen screen) {
        signIn(screen, sam).goTo("/people").isAt("People");
        screen.fill("Search people", "nobody at all").press("Find").shows("Nobody is called like that.");
        screen.fill("Search people", "C1").press("Find").shows("One person found");
    }

    @Test
    void an_administrator_sees_everybody_and_may_add_somebody(Screen screen) {
        Someone ada = agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        agencies.settle();
        signIn(screen, ada).follow("People").shows("Everybody (5)").looksRight("people-administrator");
        assertThat(screen.page().getByText("Add somebody").getAttribute("href")).isEqualTo("/people/new");
        screen.goTo("/people/" + clara.id()).isAt("Name of C1").shows("Supervised by Name of S1");
        assertThat(screen.page().content())
                .doesNotContain("sessions in twelve months")
                .doesNotContain("waiting");
    }

    @Test
    void who_has_nothing_to_do_with_her_sees_who_she_is(Screen screen) {
        Someone other = agency.supervisor("S2");
        agencies.settle();
        signIn(screen, other).goTo("/people/" + clara.id()).isAt("Name of C1");
        screen.shows("Of this person nothing else is for you to see.");
        assertThat(screen.page().content()).doesNotContain("15 Sept 2026").doesNotContain("Supervised by");
    }

    @Test
    void her_request_is_written_down_as_seen_and_her_sessions_without_their_words_are_not(Screen screen) {
        signIn(screen, sam).goTo("/people/" + clara.id()).isAt("Name of C1");
        assertThat(clara.sees("/api/access-log").items("/what")).containsOnly("REQUEST");
    }
}
