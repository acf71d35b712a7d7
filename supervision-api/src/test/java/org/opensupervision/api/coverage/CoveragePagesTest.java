package org.opensupervision.api.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;
import static org.opensupervision.api.harness.Json.minutes;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Keyboard;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Dana is a director. As of the last of October, Clara is covered, the session of Carl is not signed, Celia was last seen
 * in August, and Cora has no supervisor.
 */
@OverHttp
@ExtendWith(Screens.class)
class CoveragePagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone dana;
    Someone sam;

    @BeforeEach
    void people_at_an_agency() {
        agency = agencies.register();
        dana = agency.person("D1", "DIRECTOR", Agency.JOINED);
        sam = agency.join(agency.newcomer("S1").with("name", "Sam Sorrel").with("roles", List.of("SUPERVISOR")));
        String team = agency.team("Outpatient");
        agencies.settle();
        Someone clara = supervised("Clara Ash", "C1", team);
        Someone carl = supervised("Carl Beech", "C2", team);
        Someone celia = supervised("Celia Cedar", "C3", team);
        agency.join(agency.newcomer("C4").with("name", "Cora Dogwood"));
        for (Someone each : List.of(clara, carl, celia)) {
            agency.agreement(sam, each, "2026-08-01");
        }
        clock.setDay("2026-08-20");
        sign(agency.session(sam, held("2026-08-20", celia)));
        clock.setDay("2026-10-31");
        sign(agency.session(sam, held("2026-10-20", clara).with("minutes", minutes(20, 30, 40))));
        agency.session(sam, held("2026-10-21", carl).with("minutes", minutes(30, 30, 30)));
        agencies.settle();
    }

    private Someone supervised(String name, String reference, String team) {
        return agency.join(agency.newcomer(reference).with("name", name).with("teamId", team));
    }

    private void sign(String session) {
        sam.post("/api/sessions/" + session + "/signature").is(204);
    }

    @Test
    void dana_sees_the_gaps_and_takes_the_numbers_along(Screen screen) throws Exception {
        screen.signIn(dana.email(), Agencies.PASSWORD)
                .isAt("Today")
                .shows("Not done this month")
                .shows("none to review, none to watch");
        screen.looksRight("home-director");
        screen.follow("Coverage").isAt("Coverage").shows("90 unsigned").shows("0 gap");
        screen.page().locator("#totals td").last().waitFor();
        assertThat(screen.text(".figures")).contains("Covered1", "Not signed1", "Not done1", "No supervisor1");
        screen.looksRight("coverage");

        screen.fill("From month", "2026-10").press("Show");
        assertThat(screen.page().locator(".heat thead th").allTextContents()).containsExactly("Person", "Oct 26");
        assertThat(screen.page().url()).contains("from=2026-10");
        Download taken = screen.page().waitForDownload(() -> screen.follow("These filters as CSV"));
        assertThat(taken.suggestedFilename()).isEqualTo("coverage-2026-10-to-2026-10.csv");
        assertThat(Files.readString(taken.path(), UTF_8))
                .startsWith("ref,name,team,month,required,recorded,signed,state\n")
                .contains("C2,Carl Beech,Outpatient,2026-10,62,90,0,UNSIGNED\n")
                .contains("C3,Celia Cedar,Outpatient,2026-10,62,0,0,GAP\n");
    }

    @Test
    void whoever_has_no_script_asks_for_the_counts() {
        assertThat(dana.get("/coverage").is(200).text())
                .contains("Clara Ash", "Count everybody")
                .doesNotContain("1 of 2");
        assertThat(dana.get("/coverage?counted=true").is(200).text())
                .contains("Clara Ash", "1 of 3")
                .doesNotContain("Count everybody");
    }

    @Test
    void dana_chooses_and_scrolls_by_keyboard(Screen screen) {
        screen.page().setViewportSize(390, 844);
        screen.signIn(dana.email(), Agencies.PASSWORD).isAt("Today").goTo("/coverage");
        Keyboard keys = Keyboard.of(screen);
        keys.to("Team").seesWhereItIs().type("Outp");
        keys.to("Show").seesWhereItIs().press("Enter");
        screen.page().waitForURL(url -> url.contains("team="));
        screen.isAt("Coverage").misses("Cora Dogwood");
        screen.page().locator(".heat").focus();
        keys.press("ArrowRight");
        screen.page().waitForFunction("() => document.querySelector('.heat').scrollLeft > 0");
    }

    @Test
    void a_month_that_is_none_is_said_at_its_field(Screen screen) {
        screen.signIn(dana.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/coverage?from=2026-11&to=2026-10")
                .isAt("Coverage")
                .shows("Not what is expected here: a month not after 2026-10");
        dana.get("/coverage?from=never").is(422);
    }

    @Test
    void dana_arranges_cover_for_who_waits_longest(Screen screen) {
        agency.join(agency.newcomer("S2").with("name", "Sue Sedge").with("roles", List.of("SUPERVISOR")));
        agencies.settle();
        screen.signIn(dana.email(), Agencies.PASSWORD)
                .isAt("Today")
                .follow("Overdue")
                .isAt("Overdue");
        assertThat(screen.page().locator(".worklist .who").allTextContents())
                .containsExactly("Carl Beech", "Celia Cedar", "Cora Dogwood");
        screen.shows("not signed").shows("not done").looksRight("overdue");

        screen.follow("Arrange cover for Celia Cedar").isAt("Arrange cover").looksRight("cover");
        screen.press("Arrange cover").shows("Something is missing here");
        screen.page().getByLabel("Supervisor").selectOption("Sue Sedge");
        screen.fill("Until", "2026-11-30")
                .press("Arrange cover")
                .isAt("Overdue")
                .shows("Cover is arranged");
        agencies.settle();
        screen.goTo("/coverage/overdue").shows("Sam Sorrel, Sue Sedge");

        var made = agency.administrator()
                .sees("/api/agreements?activeOn=2026-11-30&size=100")
                .items();
        assertThat(made)
                .filteredOn(each -> each.at("/supervisor/ref").asString().equals("S2"))
                .singleElement()
                .satisfies(cover -> {
                    assertThat(cover.at("/from").asString()).isEqualTo("2026-10-31");
                    assertThat(cover.at("/to").asString()).isEqualTo("2026-11-30");
                    assertThat(cover.at("/terms/0/agreedMinutes").asInt()).isZero();
                });
    }

    @Test
    void who_has_nobody_gets_the_usual_terms_with_their_cover() {
        String cora = agency.administrator()
                .post("/api/people/search", Json.of("text", "Cora"))
                .is(200)
                .items("/id")
                .getFirst();
        dana.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/coverage/cover", "superviseeId=%s&supervisorId=%s&until=2026-12-31".formatted(cora, sam.id()))
                .is(302);

        assertThat(agency.administrator()
                        .sees("/api/agreements?superviseeId=" + cora)
                        .at("/items/0/terms/0/agreedMinutes")
                        .asInt())
                .isEqualTo(180);
    }

    @Test
    void dana_looks_at_teams_and_trends(Screen screen) {
        for (int i = 10; i < 15; i++) {
            Someone each = agency.supervisee("C" + i);
            agency.agreement(sam, each, "2026-06-01");
            agency.session(sam, held("2026-09-0" + (i - 9), each));
            agency.request(each, request("supportive"));
        }
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                .is(200);
        agencies.settle();
        screen.signIn(dana.email(), Agencies.PASSWORD)
                .isAt("Today")
                .follow("Teams")
                .isAt("Teams");
        screen.shows("1 of 3 people covered").looksRight("teams");
        screen.follow("Outpatient").isAt("Outpatient").shows("Celia Cedar").looksRight("team");

        screen.goTo("/trends").isAt("Trends");
        assertThat(screen.text("#takeaway"))
                .isEqualTo(
                        "In October 2026, 3 h of supervision were held of 8 h 16 min agreed, and 12% of people were covered.");
        assertThat(screen.page().locator(".chart canvas").count()).isEqualTo(3);
        screen.shows("Support gaps: what supply is missing").looksRight("trends");
    }

    @Test
    void a_supervisor_sees_those_whom_they_supervise_and_no_trends() {
        Someone other = agency.supervisor("S9");
        agencies.settle();

        assertThat(sam.get("/coverage").is(200).text()).contains("Clara Ash").doesNotContain("Cora Dogwood");
        assertThat(other.get("/coverage").is(200).text()).doesNotContain("Clara Ash");
        assertThat(other.get("/coverage.csv").is(200).text()).doesNotContain("Clara Ash");
        assertThat(other.get("/coverage/overdue").is(200).text()).doesNotContain("Celia Cedar");
        sam.get("/trends").is(403);
    }

    @Test
    void a_name_that_is_a_formula_is_none_in_a_spreadsheet() {
        agency.join(agency.newcomer("C5").with("name", "=HYPERLINK(\"http://x\")"));

        assertThat(dana.sees("/coverage.csv").is(200).text()).contains("'=HYPERLINK");
    }
}
