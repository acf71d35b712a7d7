package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What Sam and Clara do with the record of a session. */
@OverHttp
@ExtendWith(Screens.class)
class SessionPagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone sam;
    Someone clara;
    Someone gina;
    String session;

    @BeforeEach
    void a_session_was_held() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        gina = agency.supervisee("C2");
        agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(sam, gina, "2026-01-01");
        session = agency.session(
                sam,
                held("2026-10-20", clara, gina)
                        .with("note", "two cases that stay in mind")
                        .with("topics", java.util.List.of("endings")));
        agencies.settle();
    }

    private Screen open(Screen screen, Someone person) {
        return screen.signIn(person.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/sessions/" + session)
                .isAt("Session");
    }

    @Test
    void who_signed_in_long_ago_enters_the_password_and_comes_back(Screen screen) {
        open(screen, sam);
        clock.set("2026-10-31T12:20:00Z");

        screen.press("Sign").isAt("Is it still you?");
        screen.fill("Your password as it is now", "wrong").press("Go on").shows("This is not your password.");
        screen.fill("Your password as it is now", Agencies.PASSWORD).press("Go on");
        screen.isAt("Session").press("Sign").shows("Signed.").shows("signed on 31 Oct 2026");

        assertThat(sam.sees("/api/sessions/" + session).text("/session/signedOn"))
                .isEqualTo("2026-10-31");
    }

    @Test
    void an_amendment_stands_beside_the_original(Screen screen) {
        sam.post("/api/sessions/" + session + "/signature").is(204);
        agencies.settle();
        open(screen, sam).follow("Amend").isAt("Amend a record").looksRight("amendment");
        screen.press("Save the amendment").shows("Give a reason.");
        screen.fill("Why it is amended", "Gina left early").press("Save the amendment");
        screen.shows("This amendment would change nothing.");
        screen.fill("Administrative", "10").fill("Note", "one case").press("Save the amendment");

        screen.isAt("Session").shows("Amended. Please sign it once more.").shows("Reason: Gina left early");
        screen.shows("two cases that stay in mind").shows("one case").looksRight("session-amended");
        assertThat(screen.page().locator("tbody tr").allInnerTexts())
                .containsExactly("Administrative\t20 min\t10 min", "Note\ttwo cases that stay in mind\tone case");
        assertThat(sam.sees("/api/sessions/" + session).json().at("/session").has("signedOn"))
                .isFalse();
    }

    @Test
    void who_looked_at_what_has_changed_meanwhile_does_not_overwrite_it(Screen screen) {
        open(screen, sam).follow("Amend").isAt("Amend a record").fill("Note", "mine");
        sam.post("/api/sessions/" + session + "/cancellation", Json.of("reason", "did not take place"))
                .is(204);
        screen.fill("Why it is amended", "a slip").press("Save the amendment");
        screen.shows("This has changed since you looked at it.");
        assertThat(screen.page()
                        .getByLabel("Note", new Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .isEqualTo("mine");
    }

    @Test
    void a_record_is_cancelled_with_a_reason(Screen screen) {
        open(screen, sam).follow("Cancel the record").isAt("Cancel a record").press("Cancel it");
        screen.shows("Give a reason.").looksRight("cancellation");
        screen.fill("Reason", "did not take place").press("Cancel it");
        screen.isAt("Session").shows("The record is cancelled.").shows("Reason: did not take place");
    }

    @Test
    void clara_confirms_and_gina_disputes_and_each_sees_her_own(Screen claras, Screen ginas, Screen sams) {
        open(claras, clara).looksRight("session-attended");
        claras.press("Confirm").shows("Confirmed.").shows("confirmed on 31 Oct 2026");

        open(ginas, gina)
                .follow("Dispute")
                .isAt("Dispute a record")
                .press("Dispute it")
                .shows("Give a reason.");
        ginas.fill("Reason", "I left after half an hour").press("Dispute it");
        ginas.isAt("Session").shows("I left after half an hour");

        claras.goTo("/sessions/" + session).isAt("Session").shows("disputed on");
        assertThat(claras.page().content()).doesNotContain("I left after half an hour");
        assertThat(claras.page().getByText("Rate it").count()).isOne();

        clara.post("/api/sessions/" + session + "/ratings", rating(7, 8, 9).with("words", "clear"))
                .is(204);
        agencies.settle();
        open(sams, sam).shows("I left after half an hour").shows("administrative 7, educational 8, supportive 9 of 10");
        assertThat(sams.page().getByText("Cancel the record").count())
                .as("what was rated was held")
                .isZero();
    }

    @Test
    void several_are_signed_at_once(Screen screen) {
        agency.session(sam, held("2026-10-21", clara));
        agency.session(sam, held("2026-10-22", gina));
        agencies.settle();
        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today").looksRight("home-supervisor");
        screen.follow("All 3, and sign several at once").isAt("Sessions");
        screen.press("Sign those chosen").shows("Nothing was signed");
        screen.check("Choose the session of 21 Oct 2026").check("Choose the session of 22 Oct 2026");
        screen.looksRight("sessions-unsigned").press("Sign those chosen").shows("2 sessions signed.");

        assertThat(sam.sees("/api/sessions?signed=true").items()).hasSize(2);
        screen.goTo("/sessions?from=2026-10-21&to=2026-10-21").isAt("Sessions");
        assertThat(screen.page().locator(".sessions > li").count()).isOne();
        assertThat(screen.page().getByLabel("From").inputValue()).isEqualTo("2026-10-21");
    }

    @Test
    void after_five_minutes_it_is_cancelled_with_a_reason_instead() {
        clock.set("2099-12-31T12:00:00Z");
        assertThat(form(sam).post("/sessions/" + session + "/undo", "").is(422).text())
                .contains("It is more than five minutes ago");
        assertThat(sam.get("/sessions/" + session).is(200).text()).doesNotContain("/undo");
        assertThat(sam.get("/api/sessions/" + session).text("/session/status")).isEqualTo("HELD");
    }

    @Test
    void nobody_signs_what_another_supervisor_held() {
        Someone other = agency.supervisor("S2");
        agencies.settle();
        String location = form(other)
                .post("/sessions/signatures", "sessions=" + session)
                .is(302)
                .header("Location")
                .orElseThrow();
        assertThat(location).contains("said=sessions.signed.none");
        assertThat(sam.sees("/api/sessions?signed=false").items()).hasSize(1);
    }

    private static Http form(Someone person) {
        return person.with("Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void printed_it_is_the_record_alone(Screen screen) {
        open(screen, sam);
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        screen.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screens/session-print.png")));
        assertThat(screen.page().getByText("two cases that stay in mind").isVisible())
                .isTrue();
        assertThat(screen.page().getByText("Amend").isVisible()).isFalse();
        assertThat(screen.page().locator(".places").isVisible()).isFalse();
    }
}
