package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Json.minutes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Keyboard;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Sam has no mouse. */
@OverHttp
@ExtendWith(Screens.class)
class LogByKeyboardTest {

    @Autowired
    Agencies agencies;

    Someone sam;

    @BeforeEach
    void sam_supervises_clara() {
        Agency agency = agencies.register();
        sam = agency.supervisor("S1");
        Someone clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agency.session(sam, held("2026-10-01", clara).with("mode", "phone").with("minutes", minutes(10, 20, 30)));
        agencies.settle();
    }

    private Keyboard atHome(Screen screen) {
        screen.goTo("/sign-in").isAt("Sign in");
        Keyboard keys = Keyboard.of(screen);
        keys.to("E-mail")
                .type(sam.email())
                .to("Password")
                .type(Agencies.PASSWORD)
                .press("Enter");
        screen.isAt("Today");
        return keys;
    }

    @Test
    void from_home_to_saved_and_back(Screen screen) {
        Keyboard keys = atHome(screen);
        keys.to("Log").seesWhereItIs().press("Enter");
        screen.isAt("Log a session");
        keys.to("Name of C1").seesWhereItIs().press("Space");
        keys.to("30 min").press("ArrowRight").seesWhereItIs();
        assertThat(screen.text("output")).isEqualTo("45");
        keys.to("+5 Supportive").seesWhereItIs().press("Enter").isAt("[aria-label='+5 Supportive']");
        screen.shows("Saved 13:00");
        keys.isAt("[aria-label='+5 Supportive']");
        assertThat(screen.page().locator("#draft").getAttribute("role")).isEqualTo("status");

        keys.to("Save session").seesWhereItIs().press("Enter");
        screen.isAt("Session");
        keys.isAt("#main");
        assertThat(screen.text("[role=status]")).isEqualTo("Session saved, 50 minutes");
        keys.to("Undo").seesWhereItIs().press("Enter");
        screen.isAt("Log a session");
        keys.isAt("#main");
        assertThat(screen.text("[role=status]")).startsWith("Undone.");
    }

    @Test
    void from_what_is_wrong_to_where_it_is_mended(Screen screen) {
        Keyboard keys = atHome(screen);
        screen.goTo("/sessions/new").isAt("Log a session");
        keys.to("Save session").press("Enter").isAt("[role=alert][data-focus]");
        keys.to("Choose who was there.").press("Enter").isAt("#superviseeIds");
        keys.press("Tab").seesWhereItIs().press("Space");
        assertThat(screen.page().getByLabel("Name of C1").isChecked()).isTrue();
    }
}
