package org.opensupervision.api.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
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
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Clara chooses what she watches for, and checks in; it is the last of October 2026, a Saturday. */
@OverHttp
@ExtendWith(Screens.class)
class SignPagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    Agency agency;
    Someone clara;

    @BeforeEach
    void clara_works_here() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        agencies.settle();
    }

    @Test
    void clara_chooses_signs_checks_in_corrects_it_and_withdraws_everything(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD).follow("Check-in").isAt("Check-in");
        screen.follow("Warning signs").isAt("Warning signs").shows("nobody but you, ever");
        screen.shows("not for appraisal, discipline or allocation of work");
        screen.page()
                .getByLabel("A sign", new Page.GetByLabelOptions().setExact(true))
                .selectOption("DREAD");
        screen.press("Choose this sign").shows("You watch for it now.");
        screen.fill("What you notice", "my jaw").press("Add this sign").shows("my jaw");
        assertThat(screen.page().locator("input[type=radio]:checked").count()).isZero();
        screen.looksRight("signs-chosen");

        answer(screen, "Dreading work", "A lot");
        answer(screen, "my jaw", "Not at all");
        screen.press("Save today’s check-in").shows("Noted for today.").shows("this week there on 1 of 1");
        assertThat(screen.page().locator("input[type=radio]:checked").count()).isEqualTo(2);
        answer(screen, "Dreading work", "Not at all");
        screen.press("Save today’s check-in");
        screen.page()
                .locator("li", new Page.LocatorOptions().setHasText("Dreading work"))
                .filter(new Locator.FilterOptions().setHasText("this week there on 0 of 1"))
                .waitFor();
        assertThat(screen.page().locator("table#over-time tbody tr").count()).isEqualTo(1);

        screen.fill("What you notice", "my jaw").press("Add this sign").shows("You watch for this already.");
        screen.page()
                .locator("li", new Page.LocatorOptions().setHasText("my jaw"))
                .locator("button", new Locator.LocatorOptions().setHasText("Put away"))
                .click();
        screen.shows("Put away.");
        screen.open("Withdraw all of it").press("Withdraw for good").shows("No signs chosen yet.");
    }

    @Test
    void she_sees_her_weeks_beside_her_own_weeks_before(Screen screen) {
        String dread =
                clara.post("/api/warning-signs", Json.of("suggested", "dread")).id();
        for (String day : new String[] {"2026-10-12", "2026-10-13", "2026-10-20"}) {
            clock.setDay(day);
            clara.post(
                            "/api/sign-check-ins",
                            Json.of("noticed", Map.of(dread, day.endsWith("13") ? "not_at_all" : "a_lot")))
                    .is(204);
        }
        clock.set(TestClock.NOON.toString());
        agencies.settle();
        screen.signIn(clara.email(), Agencies.PASSWORD).isAt("Today").goTo("/check-ins/signs");
        screen.shows("not looked at this week; before, on 2 of 3").shows("1 of 2");
        screen.page().locator("figure.chart canvas").first().waitFor();
        screen.looksRight("signs-over-time");
    }

    @Test
    void without_scripts_a_check_in_is_a_form_like_any_other() {
        clara.post("/api/warning-signs", Json.of("suggested", "fog")).is(201);
        agencies.settle();
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Screen plain = Screen.withoutScripts(port)) {
            plain.signIn(clara.email(), Agencies.PASSWORD).goTo("/check-ins/signs");
            answer(plain, "Fog in my head", "A little");
            plain.press("Save today’s check-in").isAt("Warning signs").shows("this week there on 1 of 1");
        }
    }

    private static void answer(Screen screen, String sign, String words) {
        screen.page()
                .locator("fieldset.item", new Page.LocatorOptions().setHasText(sign))
                .getByLabel(words, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }
}
