package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

@OverHttp
@ExtendWith(Screens.class)
class ImportPagesTest {

    @Autowired
    Agencies agencies;

    @TempDir
    Path files;

    Agency agency;
    Someone ada;

    @BeforeEach
    void ada_administers_an_agency() {
        agency = agencies.register();
        ada = agency.administrator();
        agencies.settle();
    }

    private Path file(String name, String... lines) throws Exception {
        return Files.writeString(files.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void ada_imports_people_mends_what_was_rejected_and_imports_that(Screen screen) throws Exception {
        Path people = file(
                "people.csv",
                "person_ref,full_name,email,role,team,joined_on,left_on",
                "P1,Pia Poplar,,SUPERVISEE,North,2026-01-01,",
                "P2,Paul Pine,,GARDENER,North,2026-01-01,");
        screen.signIn(ada.email(), Agencies.PASSWORD)
                .isAt("Today")
                .follow("Imports")
                .isAt("Imports");
        screen.shows("Nothing has been imported yet.").looksRight("imports-none");

        screen.page().getByLabel("CSV files").setInputFiles(people);
        screen.shows("Chosen: people.csv").press("Import").isAt("Import").shows("done");
        screen.shows("Line 3").looksRight("import-rejections");
        Download rejected = screen.page().waitForDownload(() -> screen.follow("Download the rejected rows"));
        assertThat(rejected.suggestedFilename()).isEqualTo("people.rejected.csv");
        String rows = Files.readString(rejected.path(), UTF_8);
        assertThat(rows).contains("Paul Pine");

        Path mended = file("people.rejected.csv", rows.strip().replace(",GARDENER,North", ",SUPERVISEE,North"));
        screen.goTo("/imports").isAt("Imports").shows("2 of 2 rows").looksRight("imports");
        screen.page().getByLabel("CSV files").setInputFiles(mended);
        screen.press("Import").isAt("Import").shows("done");
        assertThat(ada.post("/api/people/search", Json.of("text", "Paul"))
                        .is(200)
                        .items("/ref"))
                .containsExactly("P2");
    }

    @Test
    void ada_drops_files_sees_how_far_they_have_come_and_drops_what_she_mended(Screen screen) throws Exception {
        String[] lines = new String[2001];
        lines[0] = "person_ref,full_name,email,role,team,joined_on,left_on";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "P%d,Pia Poplar,,%s,North,2026-01-01,".formatted(i, i == 2000 ? "GARDENER" : "SUPERVISEE");
        }
        screen.signIn(ada.email(), Agencies.PASSWORD).isAt("Today").goTo("/imports");
        drop(screen, "people.csv", String.join("\n", lines));
        screen.shows("Chosen: people.csv").press("Import").isAt("Import");
        screen.page().waitForFunction("""
                () => {
                    const done = Number(document.querySelector('progress')?.getAttribute('value'));
                    return done > 0 && done < 2000;
                }""");
        screen.page().getByText("2,000 of 2,000 rows").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        screen.shows("Line 2,001");

        Download rejected = screen.page().waitForDownload(() -> screen.follow("Download the rejected rows"));
        String mended = Files.readString(rejected.path(), UTF_8).strip().replace("GARDENER", "SUPERVISEE");
        screen.goTo("/imports").isAt("Imports");
        drop(screen, rejected.suggestedFilename(), mended);
        screen.shows("Chosen: people.rejected.csv")
                .press("Import")
                .isAt("Import")
                .shows("done");
        screen.shows("1 of 1 rows");
        assertThat(ada.sees("/api/people?size=1").at("/page/totalElements").asInt())
                .isEqualTo(2001);
    }

    /** As from another window: a browser lets no test take a file by its hand. */
    private static void drop(Screen screen, String name, String content) {
        var files = screen.page().evaluateHandle("""
                ([name, content]) => {
                    const files = new DataTransfer();
                    files.items.add(new File([content], name, {type: 'text/csv'}));
                    return files;
                }""", List.of(name, content));
        var form = screen.page().locator("form.drop");
        form.dispatchEvent("dragover", Map.of("dataTransfer", files));
        assertThat(form.getAttribute("class")).contains("over");
        form.dispatchEvent("drop", Map.of("dataTransfer", files));
        assertThat(form.getAttribute("class")).doesNotContain("over");
    }

    @Test
    void a_file_that_is_no_part_of_a_log_is_refused_at_once(Screen screen) throws Exception {
        screen.signIn(ada.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/imports")
                .isAt("Imports");
        screen.page().getByLabel("CSV files").setInputFiles(file("holidays.csv", "day"));
        screen.press("Import")
                .shows("This could not be imported: holidays: no part of a log")
                .looksRight("imports-refused");
        screen.page().getByLabel("CSV files").setInputFiles(file("people.csv", "person_ref"));
        screen.press("Import").shows("the column full_name is missing");
    }

    @Test
    void the_same_form_sent_twice_is_one_import() {
        String once = "5a1cba21-5f0c-4d5c-9a57-1a4a2d6e3c11";
        String body = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"people.csv\"\r\n\r\n"
                + "person_ref,full_name,email,role,team,joined_on,left_on\r\nP1,Pia,,SUPERVISEE,,2026-01-01,\r\n--x--\r\n";
        for (int i = 0; i < 2; i++) {
            ada.with("Content-Type", "multipart/form-data; boundary=x")
                    .post("/imports?once=" + once, body)
                    .is(302);
        }
        assertThat(ada.get("/api/imports").items()).hasSize(1);
    }
}
