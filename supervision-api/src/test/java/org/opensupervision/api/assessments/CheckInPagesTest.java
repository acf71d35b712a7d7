package org.opensupervision.api.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Clara checks in, on one device and another; Sam sees what she shares. */
@OverHttp
@ExtendWith(Screens.class)
class CheckInPagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    Agency agency;
    Someone sam;
    Someone clara;

    @BeforeEach
    void sam_supervises_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
    }

    @Test
    void clara_answers_a_few_goes_on_elsewhere_and_keeps_her_result_to_herself(Screen phone, Screen desk) {
        phone.signIn(clara.email(), Agencies.PASSWORD).follow("Check-in").isAt("Check-in");
        phone.shows("Your answers: nobody but you, ever.").looksRight("check-ins");
        phone.press("Begin: Five-question check-in").isAt("Five-question check-in");
        assertThat(phone.page().locator("fieldset").count()).isEqualTo(3);
        assertThat(phone.page().locator("input[type=radio]:checked").count()).isZero();
        answer(phone, 1, "Often");
        phone.shows("Saved");
        answer(phone, 2, "Sometimes");
        phone.looksRight("check-in-items");
        phone.press("Save and come back").isAt("Check-in").shows("It waits for you here");

        desk.signIn(clara.email(), Agencies.PASSWORD).follow("Check-in").isAt("Check-in");
        desk.page()
                .locator("a", new Page.LocatorOptions().setHasText("2 answers kept"))
                .click();
        desk.press("Go on").shows("Page 1 of 2");
        assertThat(desk.page().locator("input[type=radio]:checked").count()).isEqualTo(2);
        answer(desk, 3, "Seldom");
        desk.press("Save and go on").shows("Page 2 of 2");
        answer(desk, 4, "Not at all");
        desk.press("Save and go on").shows("You have answered 4 of 5.").press("Show me my result");

        desk.isAt("Result: Five-question check-in").shows("Nobody else sees it unless you share it.");
        assertThat(desk.page().locator(".cards h2").allInnerTexts())
                .containsExactly("Being of use", "Somebody to talk to", "Worn out", "What stays with you");
        desk.shows("1.5, on a scale from 0 to 4")
                .shows("Too few answers for a number")
                .shows("It is not secondary traumatic stress.")
                .shows("It is not burnout")
                .looksRight("check-in-result");
        assertThat(desk.page().content()).doesNotContain("Share the band");
    }

    private static void answer(Screen screen, int item, String words) {
        screen.page()
                .locator("fieldset.item")
                .nth((item - 1) % 3)
                .getByLabel(words, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    @Test
    void clara_shares_a_band_and_takes_it_back_where_she_sees_what_others_see(Screen her, Screen his) {
        agency.administrator()
                .put("/api/instruments/texts", ContentFiles.proqol())
                .is(204);
        result("5");
        String second = result("2");
        her.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        her.goTo("/check-ins/" + second).isAt("Result: ProQOL 5").shows("2 results with ProQOL 5, the oldest first.");
        her.page().locator("figure.chart canvas").first().waitFor();
        her.looksRight("check-in-over-time");
        her.page().getByLabel("Share the band").check();
        her.press("Save for my supervisors").shows("It is shared as you said.");

        his.signIn(sam.email(), Agencies.PASSWORD).isAt("Today").goTo("/people/" + clara.id());
        his.shows("What they share of their check-ins").shows("Moderate").looksRight("check-in-shared");
        his.misses("on a scale from");

        her.goTo("/me/privacy").isAt("What others can see about me").shows("What you share of your check-ins");
        Locator form = her.page()
                .locator(
                        "form[action='/check-ins/" + second + "/shares']",
                        new Page.LocatorOptions().setHasText("With those who supervise you"));
        form.getByLabel("Keep private").check();
        form.getByRole(AriaRole.BUTTON).click();
        her.shows("It is shared no more.").looksRight("privacy-sharing");
        agencies.settle();
        his.goTo("/people/" + clara.id()).misses("What they share of their check-ins");
    }

    private String result(String everywhere) {
        String id = clara.post("/api/assessments", Json.of("instrument", "proqol-5"))
                .id();
        agencies.settle();
        Map<String, Integer> answers = new TreeMap<>();
        for (int item = 1; item <= 30; item++) {
            answers.put(String.valueOf(item), Integer.valueOf(everywhere));
        }
        clara.post("/api/assessments/" + id + "/answers", Json.of("answers", answers))
                .is(204);
        clara.post("/api/assessments/" + id + "/completion").is(204);
        agencies.settle();
        return id;
    }

    @Test
    void without_scripts_three_answers_are_kept_with_their_page_and_she_withdraws_it_all() {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Screen plain = Screen.withoutScripts(port)) {
            plain.signIn(clara.email(), Agencies.PASSWORD).goTo("/check-ins");
            plain.press("Begin: Five-question check-in").isAt("Five-question check-in");
            plain.press("Save and go on").shows("Page 2 of 2");
            answer(plain, 4, "Often");
            plain.press("Back").shows("Page 1 of 2").press("Save and go on").shows("Page 2 of 2");
            assertThat(plain.page().locator("input[type=radio]:checked").count())
                    .isEqualTo(1);
            plain.press("Save and go on").press("Show me my result").isAt("Result: Five-question check-in");
            plain.open("Withdraw it").press("Withdraw for good").shows("Nothing of it can be read any more.");
        }
    }

    @Test
    void an_administrator_loads_texts_and_is_told_what_is_wrong_with_them(Screen screen) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        Path wrong = Files.writeString(
                folder.resolve("wrong.json"),
                ContentFiles.of("proqol-5", 29, 1, 5, 1).toString());
        Path good = Files.writeString(
                folder.resolve("proqol.json"), ContentFiles.proqol().toString());
        screen.signIn(agency.administrator().email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/agency").follow("Keep questionnaires").isAt("Questionnaires");
        load(screen, broken).shows("file: JSON: broken at line 1");
        load(screen, wrong).shows("items: all items of the key: missing are 30").looksRight("instruments-refused");
        load(screen, good).shows("The texts have been loaded.").shows("Texts in en");
        screen.press("Take away").shows("The texts have been taken away.");
    }

    private static Screen load(Screen screen, Path file) {
        screen.page().getByLabel("Content file").setInputFiles(file);
        return screen.press("Load");
    }
}
