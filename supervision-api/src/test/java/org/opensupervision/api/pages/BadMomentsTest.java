package org.opensupervision.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** The connection or the session goes away while somebody saves: nothing typed is lost, and it is saved once. */
@OverHttp
@ExtendWith(Screens.class)
class BadMomentsTest {

    private static final String WORDS = "a case that I turn over and over";

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone sam;
    Someone clara;
    String session;

    enum Form {
        REQUEST("Send", "In your words (optional)"),
        RATING("Send the rating", "In your words (optional)"),
        AMENDMENT("Save the amendment", "Why it is amended"),
        LEAVE("Write down this leave", "Why (only they and administrators see it)"),
        JOINING("Let them join", "Name");

        final String button;
        final String words;

        Form(String button, String words) {
            this.button = button;
            this.words = words;
        }
    }

    @BeforeEach
    void sam_had_a_session_with_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        session = agency.session(sam, held("2026-10-30", clara));
        sam.post("/api/sessions/" + session + "/signature").is(204);
        agencies.settle();
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_connection_loses_nothing_and_sends_once(Form form, Screen screen) {
        filledIn(form, screen);
        screen.inTrouble().page().context().setOffline(true);
        screen.press(form.button).shows("No connection.");
        assertThat(words(form, screen)).isEqualTo(WORDS);
        assertThat(saved(form)).isZero();

        screen.page().context().setOffline(false);
        left(form, screen);
        assertThat(saved(form)).isEqualTo(1);
        screen.page().goBack();
        screen.page().waitForLoadState();
        assertThat(saved(form)).as("after going back").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_session_that_expired_loses_nothing_and_two_presses_save_once(Form form, Screen screen) {
        Someone who = filledIn(form, screen);
        screen.inTrouble().page().context().clearCookies(new ClearCookiesOptions().setName("SESSION"));
        screen.press(form.button).shows("You have been signed out meanwhile.");
        assertThat(words(form, screen)).isEqualTo(WORDS);

        Page window = screen.page().context().waitForPage(() -> screen.follow("Sign in in another window"));
        window.getByLabel("E-mail").fill(who.email());
        window.getByLabel("Password").fill(Agencies.PASSWORD);
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        window.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Today"))
                .waitFor();
        assertThat(saved(form)).isZero();

        screen.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(form.button).setExact(true))
                .dblclick();
        left(form, screen);
        assertThat(saved(form)).isEqualTo(1);
    }

    private Someone filledIn(Form form, Screen screen) {
        Someone who =
                switch (form) {
                    case REQUEST, RATING -> clara;
                    case AMENDMENT -> sam;
                    case LEAVE, JOINING -> agency.administrator();
                };
        screen.signIn(who.email(), Agencies.PASSWORD).isAt("Today");
        switch (form) {
            case REQUEST -> screen.goTo("/requests/new").check("When there is time");
            case RATING -> {
                screen.goTo("/sessions/" + session + "/rating");
                for (String function : List.of("Administrative", "Educational", "Supportive")) {
                    screen.page()
                            .getByRole(
                                    AriaRole.SLIDER,
                                    new Page.GetByRoleOptions()
                                            .setName(function)
                                            .setExact(true))
                            .press("ArrowRight");
                }
            }
            case AMENDMENT ->
                screen.goTo("/sessions/" + session)
                        .isAt("Session")
                        .follow("Amend")
                        .isAt("Amend a record")
                        .fill("Administrative", "10");
            case LEAVE ->
                screen.goTo("/people/" + clara.id() + "/edit")
                        .follow("Change leave")
                        .isAt("Leave")
                        .fill("From", "2026-11-02");
            case JOINING ->
                screen.goTo("/people/new")
                        .isAt("Somebody joins")
                        .fill("Reference, such as a staff number", "C7")
                        .fill("E-mail", "c7@" + agency.domain())
                        .check("Supervisee");
        }
        screen.fill(form.words, WORDS);
        return who;
    }

    private static String words(Form form, Screen screen) {
        return screen.page()
                .getByLabel(form.words, new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }

    private static void left(Form form, Screen screen) {
        screen.isAt(
                switch (form) {
                    case REQUEST -> "Requests";
                    case RATING -> "Today";
                    case AMENDMENT -> "Session";
                    case LEAVE -> "Name of C1";
                    case JOINING -> WORDS;
                });
    }

    private int saved(Form form) {
        return switch (form) {
            case REQUEST -> sam.sees("/api/support-requests").items().size();
            case RATING -> sam.sees("/api/sessions/" + session).at("/ratings").size();
            case AMENDMENT ->
                sam.sees("/api/sessions/" + session).at("/amendments").size();
            case LEAVE ->
                agency.administrator()
                        .sees("/api/people/" + clara.id() + "/leave")
                        .json()
                        .size();
            case JOINING ->
                (int) agency.administrator().sees("/api/people?size=100").items("/name").stream()
                        .filter(WORDS::equals)
                        .count();
        };
    }
}
