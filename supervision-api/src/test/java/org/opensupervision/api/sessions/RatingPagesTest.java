package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

@OverHttp
@ExtendWith(Screens.class)
class RatingPagesTest {

    @Autowired
    Agencies agencies;

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
        slider.press("ArrowLeft");
        slider.press("ArrowLeft");
        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("3 of 10");
        slider(screen, "Educational").press("End");
        assertThat(screen.text("output[for=educational]")).isEqualTo("10 of 10");
        screen.looksRight("rating");
        screen.fill("In your words (optional)", "more time for the hard part").press("Send the rating");
        screen.isAt("Today").shows("your rating is saved");

        var rating = sam.sees("/api/sessions/" + session).at("/ratings/0");
        assertThat(rating.at("/adequacy/administrative").asInt()).isEqualTo(5);
        assertThat(rating.at("/adequacy/educational").asInt()).isEqualTo(10);
        assertThat(rating.at("/adequacy/supportive").asInt()).isEqualTo(3);
        screen.goTo("/sessions/" + session + "/rating").shows("You rated it on").looksRight("rated");
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
