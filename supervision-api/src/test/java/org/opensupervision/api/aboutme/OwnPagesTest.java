package org.opensupervision.api.aboutme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.PolicyUnderTest;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** Clara's hours, and what others can see about her. */
@OverHttp
@ExtendWith(Screens.class)
class OwnPagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    PolicyUnderTest policy;

    Agency agency;
    Someone clara;
    Someone sam;

    @BeforeEach
    void clara_had_two_sessions_of_which_one_is_signed() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        String signed = agency.session(sam, held("2026-09-10", clara));
        agency.session(sam, held("2026-10-10", clara));
        sam.post("/api/sessions/" + signed + "/signature").is(204);
        agencies.settle();
    }

    @Test
    void clara_finds_her_hours_by_month_and_function(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD).follow("My record").isAt("My hours");
        screen.shows("September 2026").shows("October 2026").looksRight("my-hours");
        assertThat(screen.text(".figures")).contains("2 h", "1 h");
        assertThat(screen.text("tfoot")).contains("40 min", "2 h", "1 h");
        screen.page().setViewportSize(Screen.PAPER, 1000);
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        screen.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screens/my-hours-print.png")));
        assertThat(screen.page().locator(".filters").isVisible()).isFalse();
        assertThat(screen.page().locator(".news").isVisible()).isFalse();
        assertThat(screen.page().locator("table").isVisible()).isTrue();
        assertThat((Integer) screen.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(Screen.PAPER);
    }

    @Test
    void clara_reads_who_may_see_what_and_who_did(Screen screen) {
        String asked = agency.request(clara, request("supportive").with("words", "a hard week"));
        agencies.settle();
        sam.get("/api/support-requests/" + asked).is(200);
        screen.signIn(clara.email(), Agencies.PASSWORD).isAt("Today").goTo("/me");
        screen.follow("What others can see about me").isAt("What others can see about me");
        screen.shows("Name of S1")
                .shows("Name of S1 saw a request of yours")
                .shows("Everything about you, to read")
                .looksRight("privacy");
    }

    @Test
    void clara_sees_her_page_as_her_supervisor_does(Screen screen) {
        agency.request(clara, request("supportive").with("words", "a hard week"));
        agencies.settle();
        screen.signIn(clara.email(), Agencies.PASSWORD).isAt("Today").goTo("/me/privacy");
        screen.follow("View as my supervisor").isAt("What Name of S1 sees of you");
        screen.shows("2 sessions in twelve months, 2 h together.")
                .shows("every 30 days")
                .shows("They see no flag about you.")
                .looksRight("as-my-supervisor");
        assertThat(screen.text("main")).contains("Requests").doesNotContain("Log a session");
        screen.goTo("/me/privacy").follow("View as a director");
        screen.isAt("What directors see of you").shows("2 sessions in twelve months, 2 h together.");
        assertThat(screen.page().locator("#requests").count()).isZero();
        assertThat(clara.sees("/api/access-log").items())
                .as("nobody else has looked")
                .isEmpty();
    }

    @Test
    void what_her_supervisor_sees_is_said_by_the_policy() {
        agency.request(clara, request("supportive"));
        agencies.settle();
        String address = "/me/privacy/as-my-supervisor";
        assertThat(signedIn().get(address).is(200).text()).contains("id=\"requests\"", "id=\"mix\"");
        policy.bend(Deed.READ_REQUEST, EnumSet.of(Standing.SELF), () -> assertThat(
                        signedIn().get(address).is(200).text())
                .doesNotContain("id=\"requests\""));
        policy.bend(Deed.READ_COVERAGE, EnumSet.of(Standing.SELF), () -> assertThat(
                        signedIn().get(address).is(200).text())
                .doesNotContain("id=\"mix\""));
    }

    @Test
    void nobody_looks_as_somebody_who_does_not_supervise_them() {
        Someone sue = agency.supervisor("S2");
        agencies.settle();
        String address = "/me/privacy/as-my-supervisor";
        signedIn().get(address + "?supervisor=" + sam.id()).is(200);
        signedIn().get(address + "?supervisor=" + sue.id()).is(404);
        Browser sams = Browser.at(agencies.stranger());
        sams.signIn(sam.email(), Agencies.PASSWORD);
        sams.get(address).is(404);
        assertThat(sams.get("/me/privacy").is(200).text()).doesNotContain("View as my supervisor");
    }

    @Test
    void the_sentences_are_those_of_the_policy() {
        String capacity = "That you are at capacity, and what would help";
        assertThat(whoSees(capacity)).contains("Those who supervise you today").doesNotContain("Directors");
        policy.bend(
                Deed.READ_CAPACITY,
                EnumSet.of(Standing.SELF, Standing.DIRECTOR),
                () -> assertThat(whoSees(capacity)).contains("Directors").doesNotContain("supervise you"));
        policy.bend(Deed.READ_CAPACITY, EnumSet.of(Standing.SELF), () -> assertThat(whoSees(capacity))
                .contains("Nobody else."));
    }

    private Browser signedIn() {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(clara.email(), Agencies.PASSWORD);
        return browser;
    }

    private String whoSees(String data) {
        String page = signedIn().get("/me/privacy").is(200).text();
        return page.replaceFirst("(?s).*<dt>" + data + "</dt>", "").replaceFirst("(?s)</dd>.*", "");
    }

    @Test
    void months_that_are_none_are_refused() {
        signedIn().get("/me/hours?from=2026-05&to=2026-04").is(400);
        assertThat(signedIn().get("/me/hours?from=2026-09&to=2026-09").is(200).text())
                .contains("September 2026")
                .doesNotContain("October 2026");
    }
}
