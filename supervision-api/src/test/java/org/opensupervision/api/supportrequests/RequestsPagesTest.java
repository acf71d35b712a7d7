package org.opensupervision.api.supportrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;

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

/** Clara asks, Sam answers. It is the last of October 2026. */
@OverHttp
@ExtendWith(Screens.class)
class RequestsPagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone clara;
    Someone sam;
    Someone maria;

    @BeforeEach
    void sam_supervises_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
    }

    @Test
    void one_tap_asks_on_a_rough_day_sam_says_yes_now_and_it_helped(Screen her, Screen his) {
        her.signIn(clara.email(), Agencies.PASSWORD).isAt("Today").looksRight("home-supervisee");
        her.press("Now").shows("Your request is on its way").shows("Waiting");

        his.signIn(sam.email(), Agencies.PASSWORD)
                .isAt("Today")
                .page()
                .locator("#requests-waiting + ul a")
                .click();
        his.isAt("Request by Name of C1")
                .shows("Rough day: got five minutes now?")
                .looksRight("request-to-answer");
        his.press("Yes, now").shows("They see the time that you offered.");

        her.goTo("/requests").isAt("Requests").shows("Time offered").looksRight("requests-own");
        her.page().locator(".lines a").first().click();
        her.isAt("Your request").shows("Time offered: 31 Oct 2026, 13:00").looksRight("request-own");
        her.press("It helped").shows("Thank you.").shows("It helped.");
        assertThat(sam.sees("/api/support-requests").items("/urgency")).containsExactly("TODAY");
        assertThat(sam.sees("/api/support-requests").items("/function")).containsExactly("SUPPORTIVE");
    }

    @Test
    void clara_says_more_and_sam_offers_a_time_and_marks_the_session_that_answered_it(Screen her, Screen his) {
        her.signIn(clara.email(), Agencies.PASSWORD).follow("Ask").isAt("Ask for support");
        her.looksRight("request-new");
        her.check("When there is time").fill("In your words (optional)", "a case that I turn over and over");
        her.press("Send").isAt("Requests").shows("When there is time");

        String session = agency.session(sam, held("2026-10-31", clara));
        agencies.settle();
        his.signIn(sam.email(), Agencies.PASSWORD).follow("Requests").isAt("Requests");
        his.page().locator(".lines a").first().click();
        his.shows("a case that I turn over and over")
                .fill("Yes, at", "2026-10-30T10:00")
                .fill("Where, or anything else (optional)", "my office")
                .press("Offer this time")
                .shows("The offered time is today or later.");
        assertThat(his.page().getByLabel("Where, or anything else (optional)").inputValue())
                .isEqualTo("my office");
        his.fill("Yes, at", "2026-11-02T10:00").press("Offer this time").shows("They see the time");
        his.check("31 Oct 2026, with Name of S1").press("Mark as done").shows("in this session");
        his.looksRight("request-done");

        assertThat(clara.sees("/api/support-requests").items("/session")).containsExactly(session);
        her.goTo("/requests").page().locator(".lines a").first().click();
        her.shows("done on 31 Oct 2026").press("Not enough").shows("It did not help enough.");
    }

    @Test
    void clara_asks_by_keyboard(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        Keyboard keys = Keyboard.of(screen);
        keys.to("Ask").seesWhereItIs().press("Enter");
        screen.isAt("Ask for support");
        keys.to("In your words").press("Shift+Tab").press("Space");
        keys.to("In your words").seesWhereItIs().type("a hard week");
        keys.to("Send").seesWhereItIs().press("Enter");
        screen.isAt("Requests");
        keys.isAt("#main");
        assertThat(screen.text("[role=status]")).contains("Your request is on its way");
        assertThat(sam.sees("/api/support-requests").items("/state")).hasSize(1);
    }

    @Test
    void sam_cannot_and_asks_maria(Screen his, Screen hers) {
        String asked = agency.request(clara, request("supportive").with("words", "a hard week"));
        agencies.settle();
        his.signIn(sam.email(), Agencies.PASSWORD).isAt("Today").goTo("/requests/" + asked);
        his.page().getByLabel("Ask somebody else").selectOption(maria.id());
        his.press("Hand over").isAt("Requests").shows("Handed over.");

        hers.signIn(maria.email(), Agencies.PASSWORD).isAt("Today").shows("Name of C1");
        hers.goTo("/requests/" + asked).shows("a hard week").press("I have seen it, and answer later");
        hers.shows("They see that you have read it.").shows("seen by Name of S2 on 31 Oct 2026");
    }

    @Test
    void clara_takes_it_back(Screen screen) {
        String asked = agency.request(clara, request("educational"));
        agencies.settle();
        screen.signIn(clara.email(), Agencies.PASSWORD).isAt("Today").goTo("/requests/" + asked);
        screen.press("Take it back").shows("taken back on 31 Oct 2026");
        assertThat(sam.sees("/api/support-requests").items("/state")).containsExactly("WITHDRAWN");
    }

    @Test
    void who_has_nothing_to_do_with_it_finds_no_page() {
        String asked = agency.request(clara, request("educational").with("words", "a hard week"));
        agencies.settle();
        var page = maria.with("Accept", "text/html").get("/requests/" + asked);
        page.is(404);
        assertThat(page.text()).doesNotContain("hard week");
        assertThat(maria.with("Accept", "text/html").get("/requests").text()).doesNotContain(asked);
        assertThat(agency.administrator()
                        .with("Accept", "text/html")
                        .get("/requests")
                        .text())
                .doesNotContain(asked);
    }
}
