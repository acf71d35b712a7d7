package org.opensupervision.api.agency;

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
