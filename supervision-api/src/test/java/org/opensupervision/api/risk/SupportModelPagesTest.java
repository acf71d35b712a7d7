package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.supportModel;

import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada administers an agency in which twelve people were never met since January. */
@OverHttp
@ExtendWith(Screens.class)
class SupportModelPagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone ada;

    @BeforeEach
    void twelve_people_were_never_met() {
        agency = agencies.register();
        ada = agency.administrator();
        Someone sam = agency.supervisor("S1");
        IntStream.rangeClosed(1, 12).forEach(n -> agency.agreement(sam, agency.supervisee("C" + n), "2026-01-01"));
        agencies.settle();
    }

    @Test
    void ada_proposes_a_version_tries_it_and_switches_with_a_reason(Screen screen) {
        screen.signIn(ada.email(), Agencies.PASSWORD).isAt("Today").goTo("/agency");
        screen.follow("Versions")
                .isAt("What flags are read by")
                .shows("The first version, from the beginning.")
                .shows("Nothing here tunes itself")
                .shows("with every function weighing the same")
                .looksRight("support-model");

        screen.follow("Propose a version").isAt("Propose a version");
        assertThat(screen.page().getByLabel("Days that it looks back").inputValue())
                .isEqualTo("90");
        screen.fill("Name of the version", "calm-1")
                .fill("Points from which on support has thinned a lot", "2")
                .press("Propose")
                .shows("It has thinned a lot from more points on")
                .looksRight("support-model-proposal");
        screen.fill("Points from which on support has thinned a lot", "10")
                .press("Propose")
                .isAt("Version calm-1")
                .shows("Nothing has changed yet: try it.")
                .shows("Try it first, beside the version in force.");
        assertThat(screen.page()
                        .locator("tr", new Page.LocatorOptions().setHasText("differs"))
                        .count())
                .isOne();

        screen.press("Try it beside support-gap-v1")
                .isAt("Version calm-1")
                .shows("Tried. Nothing has changed yet.")
                .looksRight("support-model-tried");
        assertThat(screen.text("tbody tr:has-text('31 Oct 2026')")).contains("10–14", "under 5");

        screen.press("Switch to calm-1").shows("Give a reason.");
        screen.fill("Why", "Reviewers cannot keep up").press("Switch to calm-1");
        screen.isAt("Version calm-1").shows("In force from today on.");
        screen.goTo("/agency/support-model")
                .isAt("What flags are read by")
                .shows("Reviewers cannot keep up")
                .looksRight("support-model-switched");
    }

    @Test
    void a_director_reads_and_changes_nothing() {
        Someone dana = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agencies.settle();
        assertThat(page(dana, "/agency/support-model"))
                .contains("What flags are read by", "support-gap-v1")
                .doesNotContain("Propose a version");
        assertThat(page(dana, "/support-models/support-gap-v1"))
                .contains("Its numbers")
                .doesNotContain("Switch to");
        dana.with("Accept", "text/html").get("/support-models/nowhere").is(404);
    }

    @Test
    void a_switch_without_a_reason_is_refused_at_its_form() {
        ada.post("/api/support-models", supportModel("calm-1", 4, 6)).is(201);
        agencies.settle();
        ada.post("/api/support-models/calm-1/trial").is(200);
        agencies.settle();
        Browser adas = Browser.at(agencies.stranger());
        adas.signIn(ada.email(), Agencies.PASSWORD);

        assertThat(adas.submit("/support-models/calm-1", "/support-models/calm-1/switch", "reason", "")
                        .is(422)
                        .text())
                .contains("Give a reason.", "href=\"#reason\"", "Switch to calm-1");
        adas.submit("/support-models/calm-1", "/support-models/calm-1/trial").is(302);
    }

    @Test
    void it_is_said_in_german_as_well() {
        assertThat(ada.with("Accept", "text/html")
                        .with("Accept-Language", "de")
                        .get("/agency/support-model")
                        .is(200)
                        .text())
                .contains("Wonach Hinweise entstehen", "Nichts hier stellt sich selbst ein");
    }

    private static String page(Someone person, String address) {
        return person.with("Accept", "text/html").get(address).is(200).text();
    }
}
