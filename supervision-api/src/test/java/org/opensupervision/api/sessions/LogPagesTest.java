package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Json.minutes;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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
import tools.jackson.databind.JsonNode;

/** Sam logs sessions, on good days and on bad ones. The last one with Clara was 10, 20 and 30 minutes, by phone. */
@OverHttp
@ExtendWith(Screens.class)
class LogPagesTest {

    private static final String CLARA = "Name of C1";
    private static final String GINA = "Name of C2";
    private static final String WORDS = "how to say no to a seventh case";

    @Autowired
    Agencies agencies;

    @LocalServerPort
    int port;

    Agency agency;
    Someone sam;
    Someone clara;

    @BeforeEach
    void sam_supervises_clara_and_gina() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        var gina = agency.supervisee("C2");
        agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(sam, gina, "2026-01-01");
        agency.session(sam, held("2026-09-01", gina).with("mode", "video"));
        agency.session(sam, held("2026-10-01", clara).with("mode", "phone").with("minutes", minutes(10, 20, 30)));
        agencies.settle();
    }

    /** Those that were not there before. */
    private List<JsonNode> logged() {
        return sam.sees("/api/sessions?from=2026-10-02").items();
    }

    private Screen begin(Screen screen) {
        return screen.signIn(sam.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/sessions/new")
                .isAt("Log a session");
    }

    private Screen typed(Screen screen) {
        return begin(screen).check(CLARA).check("45 min").open("Notes").fill("Note", WORDS);
    }

    private static String value(Screen screen, String label) {
        return screen.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }

    @Test
    void at_most_eight_taps_on_a_phone_and_few_bytes(Screen screen) {
        screen.page().setViewportSize(390, 844);
        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today");
        Counted counted = Counted.on(screen);
        screen.goTo("/").isAt("Today");

        screen.follow("Log").isAt("Log a session").check(CLARA).check("45 min");
        assertThat(List.of(value(screen, "Administrative"), value(screen, "Educational"), value(screen, "Supportive")))
                .as("the same split as last time")
                .containsExactly("10", "15", "20");
        assertThat(screen.text("output")).isEqualTo("45");
        screen.press("+5 Supportive").press("Save session");

        screen.isAt("Session").shows("Session saved, 50 minutes");
        assertThat(counted.taps()).isBetween(5, 8);
        assertThat(counted.bytes()).isBetween(10_000, 200_000);
        assertThat(logged()).singleElement().satisfies(session -> {
            assertThat(session.at("/content/mode").asString()).isEqualTo("PHONE");
            assertThat(session.at("/content/format").asString()).isEqualTo("INDIVIDUAL");
            assertThat(session.at("/content/on").asString()).isEqualTo("2026-10-31");
            assertThat(session.at("/content/minutes/supportive").asInt()).isEqualTo(25);
        });
        screen.looksRight("session-saved");
    }

    @Test
    void who_was_seen_last_comes_first_and_two_make_it_triadic(Screen screen) {
        begin(screen).looksRight("log");
        assertThat(screen.page().locator("#superviseeIds span").allTextContents())
                .containsExactly(CLARA, GINA);

        screen.check(GINA).check(CLARA).check("1 h").press("Save session").isAt("Session");

        assertThat(logged()).singleElement().satisfies(session -> assertThat(
                        session.at("/content/format").asString())
                .isEqualTo("TRIADIC"));
    }

    @Test
    void what_is_wrong_takes_the_focus_and_nothing_typed_is_lost(Screen screen) {
        begin(screen)
                .open("Notes")
                .fill("Note", WORDS)
                .fill("Day", "2026-11-05")
                .press("Save session");

        screen.shows("Choose who was there.").looksRight("log-refused");
        assertThat(screen.page().evaluate("document.activeElement.matches('[data-focus]')"))
                .isEqualTo(true);
        screen.check(CLARA).press("Save session").shows("This day is in the future");
        assertThat(value(screen, "Day")).isEqualTo("2026-11-05");
        screen.fill("Day", "2026-10-30").press("Save session").shows("A held session has at least one minute.");
        assertThat(value(screen, "Note")).isEqualTo(WORDS);
        screen.check("30 min").press("Save session").isAt("Session").shows(WORDS);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void what_was_just_saved_is_undone(Screen screen) {
        typed(screen).press("Save session").isAt("Session").press("Undo");

        screen.isAt("Log a session").shows("Undone.");
        assertThat(logged()).singleElement().satisfies(session -> assertThat(
                        session.at("/status").asString())
                .isEqualTo("CANCELLED"));
        String id = logged().getFirst().get("id").asString();
        assertThat(sam.get("/api/sessions/" + id).text("/cancellation/reason"))
                .isEqualTo("Undone right after it was saved.");
    }

    @Test
    void what_is_typed_is_kept_and_is_there_at_another_machine(Screen screen, Screen elsewhere) {
        typed(screen).shows("Saved 13:00");

        begin(elsewhere).shows("You began this on 31 Oct 2026, 13:00").looksRight("log-draft");
        assertThat(value(elsewhere, "Note")).isEqualTo(WORDS);
        assertThat(value(elsewhere, "Educational")).isEqualTo("15");
        assertThat(elsewhere.page().getByLabel(CLARA).isChecked()).isTrue();

        elsewhere.press("Discard").shows("What was not saved is discarded.");
        elsewhere.goTo("/sessions/new").isAt("Log a session");
        assertThat(elsewhere.page().getByText("You began this").count()).isZero();
    }

    @Test
    void a_draft_that_cannot_be_kept_loses_nothing(Screen screen) {
        screen.inTrouble().page().route("**/sessions/new/draft", Route::abort);
        typed(screen).shows("No connection.");
        screen.press("Save session").isAt("Session").shows(WORDS);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void pressed_twice_is_saved_once(Screen screen) {
        typed(screen);
        screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save session"))
                .dblclick();
        screen.isAt("Session");
        assertThat(logged()).hasSize(1);
    }

    @Test
    void back_and_saved_again_is_saved_once(Screen screen) {
        typed(screen).press("Save session").isAt("Session");
        screen.page().goBack();
        screen.isAt("Log a session").press("Save session").shows("Choose who was there.");
        assertThat(logged()).hasSize(1);
    }

    @Test
    void in_two_tabs_it_is_saved_once(Screen screen) {
        typed(screen).shows("Saved 13:00");
        Page second = screen.page().context().newPage();
        second.navigate("http://localhost:" + port + "/sessions/new");
        assertThat(second.getByLabel("Note", new Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .isEqualTo(WORDS);

        screen.press("Save session").isAt("Session");
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save session"))
                .click();
        second.getByText("Session saved, 45 minutes").waitFor();

        assertThat(logged()).hasSize(1);
    }

    @Test
    void a_lost_connection_loses_nothing_and_sends_once(Screen screen) {
        typed(screen).shows("Saved 13:00");
        screen.inTrouble().page().context().setOffline(true);
        screen.press("Save session").shows("No connection.").looksRight("log-offline");
        assertThat(value(screen, "Note")).isEqualTo(WORDS);
        assertThat(logged()).isEmpty();

        screen.page().context().setOffline(false);
        screen.isAt("Session").shows(WORDS);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again(Screen screen) {
        typed(screen);
        AtomicBoolean lost = new AtomicBoolean();
        Consumer<Route> losing = route -> {
            if (route.request().method().equals("POST") && lost.compareAndSet(false, true)) {
                var _ = route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        };
        screen.inTrouble().page().route("**/sessions/new", losing);

        screen.press("Save session").shows("No connection.");
        assertThat(logged()).as("it was saved").hasSize(1);
        screen.isAt("Session").shows(WORDS);
        assertThat(logged()).as("once").hasSize(1);
    }

    @Test
    void a_session_that_expired_while_typing_loses_nothing(Screen screen) {
        typed(screen).shows("Saved 13:00");
        screen.inTrouble().page().context().clearCookies(new ClearCookiesOptions().setName("SESSION"));
        screen.press("Save session")
                .shows("You have been signed out meanwhile.")
                .looksRight("log-expired");
        assertThat(value(screen, "Note")).isEqualTo(WORDS);

        Page window = screen.page().context().waitForPage(() -> screen.follow("Sign in in another window"));
        window.getByLabel("E-mail").fill(sam.email());
        window.getByLabel("Password").fill(Agencies.PASSWORD);
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        window.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Today"))
                .waitFor();

        screen.press("Save session").isAt("Session").shows(WORDS);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void without_scripts_the_length_is_shared_out_too() {
        try (Screen plain = Screen.withoutScripts(port)) {
            begin(plain).check(CLARA).check("30 min").press("Save session");
            plain.isAt("Session").shows("Session saved, 30 minutes");
            assertThat(logged()).singleElement().satisfies(session -> assertThat(
                            session.at("/content/minutes").toString())
                    .isEqualTo("{\"administrative\":5,\"educational\":10,\"supportive\":15}"));

            plain.page().goBack();
            plain.isAt("Log a session").press("Save session");
            assertThat(logged()).hasSize(1);
        }
    }
}
