package org.opensupervision.api.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
@ExtendWith(Screens.class)
class AgencyPagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone ada;

    @BeforeEach
    void ada_administers_an_agency() {
        agency = agencies.register();
        ada = agency.administrator();
        agencies.settle();
    }

    @Test
    void days_and_numbers_are_said_as_the_agency_chooses(Screen screen) {
        screen.signIn(ada.email(), Agencies.PASSWORD).isAt("Today").shows("Saturday, 31 October 2026");
        screen.follow("The agency").isAt(agency.domain()).shows("12,345").looksRight("agency");
        screen.follow("Say days and numbers in another way").looksRight("agency-locale");
        screen.page().getByLabel("As in").selectOption("de-DE");
        screen.press("Save").isAt(agency.domain()).shows("Saved.").shows("12.345");
        screen.goTo("/").shows("Samstag, 31. Oktober 2026");
    }

    @Test
    void what_is_usually_agreed_is_changed_and_a_team_is_opened(Screen screen) {
        screen.signIn(ada.email(), Agencies.PASSWORD).isAt("Today").goTo("/agency");
        screen.shows("A session every 30 days, 3 h in 90 days").follow("Agree on something else as a rule");
        screen.looksRight("agency-policy");
        screen.fill("Days from session to session", "14")
                .fill("Minutes in 90 days", "70000")
                .press("Save");
        screen.shows("The usual agreed minutes are 0 to 64800 in 90 days.");
        screen.fill("Minutes in 90 days", "240").press("Save").shows("A session every 14 days, 4 h in 90 days");
        screen.follow("Open a team")
                .fill("Name of the team", "North")
                .press("Open it")
                .shows("The team is open.");
        screen.shows("North");
    }

    @Test
    void whom_to_call_is_said_where_somebody_asks_for_support(Screen screen) {
        Someone clara = agency.supervisee("C1");
        screen.signIn(ada.email(), Agencies.PASSWORD).isAt("Today").goTo("/agency");
        screen.follow("Say whom to call").isAt("Crisis lines").looksRight("crisis-lines");
        screen.page().getByLabel("Name").first().fill("Crisis line · Krisentelefon");
        screen.press("Save").shows("Each line needs a name, and a number or how else it is reached.");
        assertThat(screen.page().getByLabel("Name").first().inputValue()).isEqualTo("Crisis line · Krisentelefon");
        screen.page().getByLabel("Number, or how else it is reached").first().fill("116 123, Tag und Nacht");
        screen.press("Save").isAt(agency.domain()).shows("Saved.").shows("116 123, Tag und Nacht");
        screen.follow("Say whom to call").isAt("Crisis lines");
        assertThat(screen.page().getByLabel("Name").first().inputValue()).isEqualTo("Crisis line · Krisentelefon");

        Browser claras = Browser.at(agencies.stranger());
        claras.signIn(clara.email(), Agencies.PASSWORD);
        for (String page : List.of("/", "/requests/new", "/capacity")) {
            assertThat(claras.get(page).is(200).text())
                    .as(page)
                    .contains("This is not an emergency service", "Krisentelefon", "116 123, Tag und Nacht");
        }
    }

    @Test
    void a_team_gets_another_name_and_is_closed(Screen screen) {
        Someone dora = agency.person("D1", "DIRECTOR", Agency.JOINED);
        Someone clara = agency.join(agency.newcomer("C1").with("teamId", agency.team("North")));
        agencies.settle();
        screen.signIn(ada.email(), Agencies.PASSWORD).isAt("Today").goTo("/agency");
        screen.follow("North").isAt("North").looksRight("team-kept");
        screen.fill("Name of the team", " ").press("Rename it").shows("Please look at this again");
        screen.fill("Name of the team", "North shore").press("Rename it").shows("The team has another name.");
        screen.follow("North shore").isAt("North shore").press("Close it");
        screen.shows("The team is closed.").shows("closed");
        assertThat(screen.page().getByText("North shore").locator("a").count()).isZero();
        agencies.settle();

        Browser doras = Browser.at(agencies.stranger());
        doras.signIn(dora.email(), Agencies.PASSWORD);
        assertThat(doras.get("/coverage").is(200).text()).doesNotContain(">North shore</option>");
        assertThat(doras.get("/coverage?team=North+shore").is(200).text()).contains(">North shore</option>");
        assertThat(doras.get("/teams").is(200).text()).contains("North shore</h2>");
        String north = ada.sees("/api/people/" + clara.id()).text("/teamId");
        ada.post("/api/people", agency.newcomer("C2").with("teamId", north)).is(400);
        Browser adas = Browser.at(agencies.stranger());
        adas.signIn(ada.email(), Agencies.PASSWORD);
        assertThat(adas.get("/agency/teams/" + north).is(200).text())
                .contains("This team is closed.")
                .doesNotContain("Close it");
        assertThat(adas.get("/people/new").is(200).text()).doesNotContain("North shore");
    }

    @Test
    void programs_choose_too_and_only_what_there_is() {
        assertThat(ada.sees("/api/agency").text("/locale")).isEqualTo("en-GB");
        ada.put("/api/agency/locale", Json.of("locale", "fr-CH")).is(204);
        assertThat(ada.sees("/api/agency").text("/locale")).isEqualTo("fr-CH");
        ada.put("/api/agency/locale", Json.of("locale", "klingon")).breaks("LOCALE_IS_KNOWN", "locale");
        ada.put("/api/agency/locale", Json.of("locale", "fr-CH")).breaks("LOCALE_DIFFERS", "locale");
        agency.supervisee("C1")
                .put("/api/agency/locale", Json.of("locale", "de-AT"))
                .is(403);
    }
}
