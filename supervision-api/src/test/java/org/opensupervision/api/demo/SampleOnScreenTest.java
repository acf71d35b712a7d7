package org.opensupervision.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Riverbend as whoever has just started it sees it; the README shows the four screens that are kept, from docs/screens. */
class SampleOnScreenTest {

    private static final String PASSWORD = "riverbend-sample";

    private static ConfigurableApplicationContext application;
    private static int port;
    private static Http director;

    @BeforeAll
    static void start() {
        var settings = TestDatabase.settings(TestDatabase.fresh()).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        application = new SpringApplicationBuilder(OpenSupervision.class, SomeTimeAfterItsLog.class)
                .run(Stream.concat(Stream.of("--server.port=0", "--db-scheduler.enabled=false"), settings)
                        .toArray(String[]::new));
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        director = Http.on(port).bearing("riverbend-director-d001");
    }

    /** So that it looks the same whenever it is tested. */
    static class SomeTimeAfterItsLog {

        @Bean
        @Primary
        TestClock thatDay() {
            TestClock clock = new TestClock();
            clock.setDay("2026-11-27");
            return clock;
        }
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

    @Test
    void a_supervisee_sees_what_they_keep_for_themselves_and_what_they_share() {
        try (Screen viktor = Screen.at(port)) {
            viktor.signIn(emailOf("C017"), PASSWORD).isAt("Today");
            viktor.goTo("/check-ins").isAt("Check-in").shows("Shared in part").looksRight("sample-check-ins");
            viktor.goTo("/check-ins/signs")
                    .isAt("Warning signs")
                    .shows("I stop calling my brother back")
                    .shows("this week there on 1 of 1")
                    .looksRight("sample-signs");
            viktor.goTo("/check-ins/self-care")
                    .isAt("Self-care agreement")
                    .shows("leave the work phone in my bag after seven")
                    .shows("Wanjiru Jørgensen reads your goals")
                    .looksRight("sample-self-care");
            viktor.goTo("/recovery")
                    .isAt("Recovery plan")
                    .shows("Shared with Beatriz Goldberg")
                    .shows("18 cases at most")
                    .looksRight("sample-recovery");
            viktor.goTo("/workload")
                    .isAt("Caseloads")
                    .shows("23 clients, 8 of them trauma work")
                    .looksRight("sample-own-caseload");
        }
        try (Screen wanjiru = Screen.at(port)) {
            wanjiru.signIn(emailOf("C022"), PASSWORD).isAt("Today");
            wanjiru.goTo("/check-ins/partners")
                    .isAt("Partner for others")
                    .shows("eat lunch away from my desk")
                    .misses("My brother")
                    .looksRight("sample-partner");
        }
    }

    @Test
    void a_supervisor_answers_a_proposal_and_looks_at_caseloads() {
        try (Screen desk = Screen.at(port)) {
            desk.signIn(emailOf("S001"), PASSWORD).isAt("Today");
            desk.goTo("/workload?month=2026-10").isAt("Caseloads");
            assertThat(desk.page().locator("input[value='23']").count()).isPositive();
            desk.looksRight("sample-caseloads");

            desk.goTo("/people").isAt("People");
            desk.page()
                    .locator(".caseload li > a", new Page.LocatorOptions().setHasText("Uma Kim"))
                    .click();
            desk.isAt("Uma Kim")
                    .follow("Look at it together")
                    .isAt("Uma Kim: recovery plan")
                    .shows("Uma Kim proposes")
                    .shows("10 cases at most")
                    .misses("mornings first")
                    .looksRight("sample-shared-plan");
        }
    }

    @Test
    void a_director_sees_caseloads_by_team_and_nothing_of_one_person() {
        try (Screen desk = Screen.at(port)) {
            desk.signIn(emailOf("D001"), PASSWORD).isAt("Today").goTo("/supply").isAt("What we supply");
            desk.shows("Median share of trauma work").looksRight("sample-supply");
        }
        String october =
                director.get("/api/workloads/spread?month=2026-10").is(200).text();
        assertThat(october).contains("Outpatient", "Crisis & Mobile").doesNotContain("Viktor");
    }

    @Test
    void what_people_keep_changes_nothing_of_who_has_a_support_gap() {
        List<String> evaluated =
                director.get("/api/support-profiles?asOf=2026-10-31&size=200").is(200).items("/tier").stream()
                        .filter(tier -> !tier.isEmpty())
                        .toList();
        assertThat(evaluated).hasSize(48);
        assertThat(evaluated).filteredOn(tier -> !tier.equals("NONE")).hasSize(16);
    }

    @Test
    void loading_it_again_adds_nothing() {
        var log = application.getBean(Freshness.class);
        long before = log.head();
        application.getBean(SampleAgency.class).load();
        assertThat(log.head()).isEqualTo(before);
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
