package org.opensupervision.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
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

/** What all pages have in common, for Sam, who supervises Clara, and for Maria, who has just come. */
@OverHttp
@ExtendWith(Screens.class)
class FramePagesTest {

    @Autowired
    Agencies agencies;

    Someone sam;
    Someone clara;
    Someone maria;

    @BeforeEach
    void sam_supervises_clara() {
        Agency agency = agencies.register();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
    }

    @Test
    void names_are_hidden_from_whoever_looks_over_a_shoulder_and_come_back(Screen screen) {
        screen.signIn(sam.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/people")
                .shows("Name of C1");

        screen.open("Account").press("Hide names on this screen").shows("N. o.").misses("Name of C1");
        screen.looksRight("names-hidden");
        screen.goTo("/sessions/new").isAt("Log a session").shows("N. o.");
        assertThat(screen.page().content()).doesNotContain("Name of C1");

        screen.goTo("/people").open("Account").press("Show names again").shows("Name of C1");
    }

    @Test
    void what_is_for_others_says_so(Screen screen) {
        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/trends").isAt("Not yours to see").looksRight("not-allowed");
        screen.follow("To the beginning").isAt("Today");
    }

    @Test
    void who_has_just_come_is_told_what_comes_first(Screen screen) {
        screen.signIn(maria.email(), Agencies.PASSWORD).isAt("Today").looksRight("home-first-time");
        screen.goTo("/sessions/new").isAt("Log a session").looksRight("log-nobody");
        assertThat(screen.text(".empty")).isNotBlank();
    }

    @Test
    void german_words_have_room(Screen screen) {
        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today");
        screen.page().setExtraHTTPHeaders(Map.of("Accept-Language", "de"));
        for (String page : List.of("/", "/sessions/new", "/people/" + clara.id(), "/requests")) {
            screen.goTo(page);
            assertThat(screen.page().locator("html").getAttribute("lang")).isEqualTo("de");
            screen.looksRight("german" + page.replace(clara.id(), "").replace('/', '-'));
        }
    }

    @Test
    void nothing_moves_where_that_was_asked_for(Screen screen) {
        screen.goTo("/sign-in").isAt("Sign in");
        assertThat(motion(screen, ReducedMotion.NO_PREFERENCE)).isNotEqualTo("0s");
        assertThat(motion(screen, ReducedMotion.REDUCE)).isEqualTo("0s");
    }

    private static String motion(Screen screen, ReducedMotion asked) {
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(asked));
        return (String) screen.page()
                .evaluate("getComputedStyle(document.querySelector('main button')).transitionDuration.split(',')[0]");
    }
}
