package org.opensupervision.api.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts that an agency brings are held against the key before they are taken. */
@OverHttp
class InstrumentsTest {

    private static final String TEXTS = "/api/instruments/texts";

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone admin;
    Someone clara;

    @BeforeEach
    void an_agency_without_texts() {
        agency = agencies.register();
        admin = agency.administrator();
        clara = agency.supervisee("C1");
        agencies.settle();
    }

    private List<String> languages(String instrument) {
        var found = clara.get("/api/instruments").is(200).json();
        for (var each : found) {
            if (each.at("/key/code").asString().equals(instrument)) {
                return each.at("/languages")
                        .valueStream()
                        .map(language -> language.asString())
                        .toList();
            }
        }
        throw new AssertionError("no " + instrument);
    }

    @Test
    void our_own_texts_are_there_in_two_languages_and_nobody_elses() {
        assertThat(languages("check-in")).containsExactly("de", "en");
        assertThat(languages("adequacy")).containsExactly("de", "en");
        for (String other : List.of("proqol-5", "mbi-hss", "cbi", "olbi", "stss")) {
            assertThat(languages(other)).as(other).isEmpty();
            assertThat(titles(clara, other)).isEmpty();
            clara.post("/api/assessments", Json.of("instrument", other)).is(400).names("instrument");
        }
    }

    private static List<String> titles(Someone reader, String instrument) {
        return reader.get(TEXTS)
                .is(200)
                .json()
                .valueStream()
                .filter(file -> file.at("/instrument").asString().equals(instrument))
                .map(file -> file.at("/title").asString())
                .toList();
    }

    @Test
    void our_own_texts_are_there_to_be_read() {
        assertThat(titles(clara, "check-in"))
                .containsExactlyInAnyOrder("Check-in in five questions", "Wie es geht, in fünf Fragen");
    }

    @ParameterizedTest
    @CsvSource({
        "proqol-5, 30, 1, 5, 1",
        "mbi-hss, 22, 0, 6, 1",
        "cbi, 19, 0, 100, 25",
        "olbi, 16, 1, 4, 1",
        "stss, 17, 1, 5, 1"
    })
    void texts_of_every_instrument_are_taken(String instrument, int items, int least, int most, int step) {
        admin.put(TEXTS, ContentFiles.of(instrument, items, least, most, step)).is(204);
        assertThat(languages(instrument)).containsExactly("en");
        clara.post("/api/assessments", Json.of("instrument", instrument)).is(201);
    }

    @Test
    void texts_are_an_agencys_own_and_are_taken_away_again() {
        admin.put(TEXTS, ContentFiles.proqol()).is(204);
        assertThat(titles(clara, "proqol-5")).containsExactly("A questionnaire");
        assertThat(titles(agencies.register().administrator(), "proqol-5")).isEmpty();
        String id = clara.post("/api/assessments", Json.of("instrument", "proqol-5"))
                .id();

        admin.post(TEXTS + "/removal", Json.of("instrument", "proqol-5", "language", "en"))
                .is(204);
        assertThat(languages("proqol-5")).isEmpty();
        clara.post("/api/assessments", Json.of("instrument", "proqol-5")).is(400);
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(clara.email(), Agencies.PASSWORD);
        assertThat(browser.get("/check-ins/" + id).is(200).text()).contains("taken away the texts");
    }

    @Test
    void what_does_not_fit_the_key_is_refused_at_its_field() {
        Json good = ContentFiles.proqol();
        List<Object> short29 = ContentFiles.items(29);
        refused(good.with("items", short29), "items");
        refused(good.with("items", with(29, ContentFiles.item(31))), "items[29].number");
        refused(good.with("items", with(29, ContentFiles.item(1))), "items[29].number");
        refused(good.with("items", with(3, Map.of("number", 4))), "items[3].text");
        refused(good.with("items", with(3, Map.of("number", 4, "text", " "))), "items[3].text");
        refused(
                good.with("items", with(3, Map.of("number", 4, "text", "x", "answers", Map.of("1", "a")))),
                "items[3].answers");
        refused(good.with("answers", ContentFiles.answers(0, 4, 1)), "answers");
        refused(good.with("answers", ContentFiles.answers(1, 4, 1)), "answers");
        refused(good.with("instrument", "mbti"), "instrument");
        refused(good.with("instrument", "check-in"), "instrument");
        refused(good.with("language", "English"), "language");
        refused(good.without("credit"), "credit");
        refused(good.without("licence"), "licence");
        assertThat(languages("proqol-5")).isEmpty();
    }

    private void refused(Json file, String field) {
        admin.put(TEXTS, file).is(400).names(field);
    }

    private static List<Object> with(int at, Object item) {
        List<Object> items = new ArrayList<>(ContentFiles.items(30));
        items.set(at, item);
        return items;
    }

    @Test
    void nobody_else_keeps_texts() {
        for (Someone other : List.of(clara, agency.supervisor("S1"), agency.person("D1", "DIRECTOR", Agency.JOINED))) {
            other.put(TEXTS, ContentFiles.proqol()).is(403);
            other.post(TEXTS + "/removal", Json.of("instrument", "proqol-5", "language", "en"))
                    .is(403);
        }
    }
}
