package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody foresaw, here a table that is suddenly gone: nothing opens, and whoever meets it gets a number. */
@OverHttp
@ExtendWith({OutputCaptureExtension.class, Screens.class})
class IncidentTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    Agencies agencies;

    @Autowired
    @Qualifier("owner") JdbcClient owner;

    Agency agency;
    Someone administrator;
    Browser browser;

    @BeforeEach
    void somebody_is_signed_in() {
        agency = agencies.register();
        administrator = agency.administrator();
        agencies.settle();
        browser = Browser.at(agencies.stranger());
        browser.signIn(administrator.email(), Agencies.PASSWORD).is(302);
    }

    @Test
    void in_a_handler_of_the_api(CapturedOutput log) {
        Answer answer = without("retention_period", () -> administrator.get("/api/agency/retention"));

        answer.is(500).isProblem();
        isLogged(log, answer.text("/incident"));
        opensNothing(answer);
        administrator.get("/api/agency/retention").is(200);
    }

    @Test
    void on_a_page(CapturedOutput log) {
        Answer answer = without("api_token", () -> browser.get("/me/tokens"));

        answer.is(500);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.text()).contains("Something went wrong");
        isLogged(log, number(answer));
        opensNothing(answer);
    }

    @Test
    void in_a_browser_it_looks_as_any_page_and_leads_back(Screen screen) {
        screen.signIn(administrator.email(), Agencies.PASSWORD).isAt("Today");
        String number = without("api_token", () -> {
            screen.goTo("/me/tokens").isAt("Something went wrong").looksRight("error-500");
            return screen.text("main");
        });
        assertThat(number).containsPattern(NUMBER);
        screen.follow("To the beginning").isAt("Today");
    }

    @Test
    void while_a_page_is_drawn(CapturedOutput log) {
        Answer answer = without("notice", () -> browser.get("/me"));

        answer.is(500);
        isLogged(log, number(answer));
        opensNothing(answer);
    }

    @Test
    void before_it_is_known_who_asks(CapturedOutput log) {
        Answer answer = without("api_token", () -> administrator.get("/api/people"));

        answer.is(500).isProblem();
        isLogged(log, answer.text("/incident"));
        opensNothing(answer);
    }

    @Test
    void before_it_is_known_who_opens_a_page(CapturedOutput log) {
        Answer answer = without("credential", () -> browser.get("/me"));

        answer.is(500);
        isLogged(log, number(answer));
        opensNothing(answer);
    }

    /** The table is there again when this returns. */
    private <T> T without(String table, Supplier<T> asked) {
        owner.sql("alter table " + table + " rename to gone_astray").update();
        try {
            return asked.get();
        } finally {
            owner.sql("alter table gone_astray rename to " + table).update();
        }
    }

    private static String number(Answer page) {
        var found = NUMBER.matcher(page.text().replaceAll("(?s).*<main", ""));
        assertThat(found.find()).as(page.text()).isTrue();
        return found.group();
    }

    private static void isLogged(CapturedOutput log, String number) {
        assertThat(number).matches(NUMBER);
        assertThat(log.getAll().lines())
                .filteredOn(line -> line.contains("incident " + number))
                .hasSize(1);
        assertThat(log.getAll()).contains("does not exist");
    }

    private void opensNothing(Answer answer) {
        assertThat(answer.text())
                .doesNotContain("relation", "SQL", "select", "Exception", "org.", administrator.email());
    }
}
