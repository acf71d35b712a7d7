package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;
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
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
@ExtendWith(Screens.class)
class RatingPagesTest {

    @Autowired
    Agencies agencies;

    @LocalServerPort
    int port;

    Agency agency;
    Someone clara;
    Someone gina;
    Someone sam;
    String session;

    @BeforeEach
    void clara_and_gina_had_a_session_with_sam() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        gina = agency.supervisee("C2");
        agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(sam, gina, "2026-01-01");
        session = agency.session(sam, held("2026-10-30", clara, gina));
        agencies.settle();
    }

    @Test
    void clara_rates_a_session_by_keyboard_and_is_told_who_sees_it(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD)
                .isAt("Today")
                .shows("Next session due by")
                .shows("30 Oct 2026, with Name of S1");
        screen.page().locator("a[href$='/rating']").click();
        screen.isAt("Rate a session").shows("Name of S1 sees this rating and your words, and so do you.");

        Locator slider = slider(screen, "Supportive");
        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("not rated yet");
        assertThat(screen.page().locator("output").allTextContents())
                .containsExactly("not rated yet", "not rated yet", "not rated yet", "not rated yet");
        slider.press("ArrowRight");
        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("0 of 10");
        IntStream.range(0, 3).forEach(_ -> slider.press("ArrowRight"));
        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("3 of 10");
        slider(screen, "Educational").press("End");
        assertThat(screen.text("output[for=educational]")).isEqualTo("10 of 10");
        screen.press("Send the rating").shows("Say how well it was met: 0 to 10.");
        assertThat(slider(screen, "Supportive").getAttribute("aria-valuetext")).isEqualTo("3 of 10");
        assertThat(slider(screen, "Administrative").getAttribute("aria-valuetext"))
                .isEqualTo("not rated yet");
        slider(screen, "Administrative").fill("5");
        slider(screen, "Supervision as a whole").press("End");
        slider(screen, "Supervision as a whole").press("ArrowLeft");
        screen.looksRight("rating");
        screen.fill("In your words (optional)", "more time for the hard part").press("Send the rating");
        screen.isAt("Today").shows("your rating is saved");

        var rating = sam.sees("/api/sessions/" + session).at("/ratings/0");
        assertThat(rating.at("/adequacy/administrative").asInt()).isEqualTo(5);
        assertThat(rating.at("/adequacy/educational").asInt()).isEqualTo(10);
        assertThat(rating.at("/adequacy/supportive").asInt()).isEqualTo(3);
        assertThat(rating.at("/overall").asInt()).isEqualTo(9);
        screen.goTo("/sessions/" + session + "/rating").shows("You rated it on").looksRight("rated");
        screen.shows("As a whole: 9 of 10");
    }

    @Test
    void without_scripts_too_nothing_is_rated_that_nobody_moved() {
        try (Screen screen = Screen.withoutScripts(port)) {
            screen.signIn(clara.email(), Agencies.PASSWORD).goTo("/sessions/" + session + "/rating");
            screen.isAt("Rate a session").shows("not rated yet, then 0: not at all");
            assertThat(screen.page().locator("output").first().isVisible()).isFalse();
            screen.press("Send the rating").shows("Say how well it was met: 0 to 10.");
            for (String name : List.of("Administrative", "Educational", "Supportive")) {
                slider(screen, name).press("ArrowRight");
            }
            screen.press("Send the rating").isAt("Today");
        }
        var rating = sam.sees("/api/sessions/" + session).at("/ratings/0");
        assertThat(rating.at("/adequacy/supportive").asInt()).isZero();
        assertThat(rating.at("/overall").isMissingNode()).isTrue();
    }

    @Test
    void supervision_as_a_whole_is_rated_by_programs_too_and_decides_nothing() {
        String ratings = "/api/sessions/" + session + "/ratings";
        clara.post(ratings, Agency.rating(9, 9, 9).with("overall", 11)).breaks("OVERALL_FROM_0_TO_10", "overall");
        clara.post(ratings, Agency.rating(9, 9, 9).with("overall", -1)).breaks("OVERALL_FROM_0_TO_10", "overall");
        clara.post(ratings, Agency.rating(9, 9, 9).with("overall", 0)).is(204);
        gina.post(ratings, Agency.rating(9, 9, 9)).is(204);
        agencies.settle();
        assertThat(sam.sees("/api/sessions/" + session).at("/ratings").valueStream())
                .extracting(rating -> rating.at("/overall").asInt(-1))
                .containsExactlyInAnyOrder(0, -1);
        assertThat(sam.sees("/api/support-profiles/" + clara.id()).text("/points"))
                .isEqualTo(sam.sees("/api/support-profiles/" + gina.id()).text("/points"));
    }

    private static Locator slider(Screen screen, String name) {
        return screen.page().getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void nobody_sees_anothers_rating_on_their_page() {
        clara.post(
                        "/api/sessions/" + session + "/ratings",
                        Agency.rating(1, 2, 3).with("words", "said by clara"))
                .is(204);
        agencies.settle();

        assertThat(clara.with("Accept", "text/html")
                        .get("/sessions/" + session + "/rating")
                        .text())
                .contains("said by clara");
        assertThat(gina.with("Accept", "text/html")
                        .get("/sessions/" + session + "/rating")
                        .text())
                .contains("Send the rating")
                .doesNotContain("said by clara");
    }
}
