package org.opensupervision.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Riverbend as whoever has just started it sees it; the README shows these four screens, from docs/screens. */
class SampleOnScreenTest {

    private static final String PASSWORD = "riverbend-sample";

    private static ConfigurableApplicationContext application;
    private static int port;
    private static Http director;

    @BeforeAll
    static void start() {
        var settings = TestDatabase.settings(TestDatabase.fresh()).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        application = new SpringApplicationBuilder(OpenSupervision.class)
                .run(Stream.concat(Stream.of("--server.port=0", "--db-scheduler.enabled=false"), settings)
                        .toArray(String[]::new));
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        director = Http.on(port).bearing("riverbend-director-d001");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void a_supervisor_begins_the_day_and_logs_a_session_on_a_phone() {
        try (Screen phone = Screen.at(port)) {
            phone.page().setViewportSize(390, 844);
            phone.signIn(emailOf("S001"), PASSWORD).isAt("Today");
            keep(phone, "home-on-a-phone");

            phone.goTo("/sessions/new").isAt("Log a session");
            phone.page().locator("[name=superviseeIds]").first().check();
            phone.page().locator("[data-length][value='45']").check();
            assertThat(phone.page().locator("[data-sum] output").first().textContent())
                    .isEqualTo("45");
            keep(phone, "log-on-a-phone");
        }
    }

    @Test
    void a_director_sees_who_is_covered_and_a_supervisor_somebodys_mix() {
        try (Screen desk = Screen.at(port)) {
            desk.page().setViewportSize(1280, 844);
            desk.signIn(emailOf("D001"), PASSWORD)
                    .isAt("Today")
                    .goTo("/coverage")
                    .isAt("Coverage");
            keep(desk, "coverage");
        }
        try (Screen desk = Screen.at(port)) {
            desk.page().setViewportSize(1280, 844);
            desk.signIn(emailOf("S001"), PASSWORD).isAt("Today").goTo("/people").isAt("People");
            desk.page().locator(".caseload li:has(.functions) > a").first().click();
            desk.shows("Function mix over twelve months");
            keep(desk, "person");
        }
    }

    private static String emailOf(String reference) {
        return director.post("/api/people/search", Json.of("text", reference))
                .is(200)
                .items("/email")
                .getFirst();
    }

    private static void keep(Screen screen, String name) {
        screen.page()
                .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/sample-" + name + ".png")));
    }
}
