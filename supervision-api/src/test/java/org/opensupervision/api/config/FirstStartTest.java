package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** How the first person of an agency gets in. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:0(/invitations/[A-Za-z0-9_-]{43})");
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final String database = TestDatabase.fresh();

    @Test
    void the_start_prints_a_link_if_nothing_else_was_set(CapturedOutput output) {
        try (var application =
                start("--opensupervision.agency=Harbour", "--opensupervision.admin-email=you@h.example")) {
            Matcher link = LINK.matcher(output.getAll());
            assertThat(link.find()).isTrue();
            Browser browser = Browser.at(http(application));

            browser.accept(link.group(1), "four words of my own").is(302);
            browser.signIn("you@h.example", "four words of my own").is(302);

            assertThat(browser.get("/me").is(200).text()).doesNotContain("Sample agency");
            assertThat(browser.post("/api/teams", Json.of("name", "Outpatient")).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void it_prints_another_at_each_start_until_somebody_can_sign_in(CapturedOutput output) {
        String[] settings = {"--opensupervision.agency=Harbour", "--opensupervision.admin-email=you@h.example"};
        start(settings).close();
        start(settings).close();
        List<String> links = LINK.matcher(output.getAll())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).hasSize(2);
        try (var application = start(settings)) {
            String third =
                    LINK.matcher(output.getAll()).results().toList().getLast().group(1);
            Browser.at(http(application)).get(links.getLast()).is(404);
            Browser.at(http(application)).accept(third, "four words of my own").is(302);
        }
        start(settings).close();
        assertThat(LINK.matcher(output.getAll()).results()).hasSize(3);
    }

    @Test
    void a_token_from_the_environment_is_the_first_persons(CapturedOutput output) {
        try (var application = start(
                "--opensupervision.agency=Harbour",
                "--opensupervision.admin-email=you@h.example",
                "--opensupervision.admin-token=" + TOKEN)) {
            Http http = http(application).bearing(TOKEN);
            http.post("/api/teams", Json.of("name", "Outpatient")).is(201);
            assertThat(output.getAll()).doesNotContain(TOKEN).doesNotContain("/invitations/");
        }
    }

    @Test
    void a_password_or_token_that_will_not_do_ends_the_start_with_a_word_on_it() {
        assertThatThrownBy(() -> start(
                        "--opensupervision.agency=Harbour",
                        "--opensupervision.admin-email=you@h.example",
                        "--opensupervision.admin-password=too short"))
                .hasStackTraceContaining("OPENSUPERVISION_ADMIN_PASSWORD is too short");
        assertThatThrownBy(() -> start(
                        "--opensupervision.agency=Harbour",
                        "--opensupervision.admin-email=you@h.example",
                        "--opensupervision.admin-token=guess"))
                .hasStackTraceContaining("OPENSUPERVISION_ADMIN_TOKEN must be 32 to 200 characters");
    }

    @Test
    void the_sample_agency_is_never_served_beyond_this_machine(CapturedOutput output) {
        assertThatThrownBy(() -> start("--server.address=0.0.0.0")).isInstanceOf(SampleOnTheNetwork.class);
        assertThat(output.getAll()).contains("Unset SERVER_ADDRESS").doesNotContain("Tomcat started");
    }

    @Test
    void the_sample_agencys_password_is_printed_and_every_page_says_what_it_is(CapturedOutput output) {
        try (var application = start()) {
            assertThat(output.getAll()).contains("share the password riverbend-sample");
            assertThat(application.getEnvironment().getProperty("server.address"))
                    .isEqualTo("127.0.0.1");
            Matcher email = Pattern.compile("(\\S+@\\S+) +\\[.*DIRECTOR").matcher(output.getAll());
            assertThat(email.find()).isTrue();
            Browser browser = Browser.at(http(application));
            assertThat(browser.get("/sign-in").is(200).text()).contains("Sample agency");
            browser.signIn(email.group(1), "riverbend-sample").is(302);

            for (String page : List.of("/me", "/me/tokens", "/me/sessions", "/me/reauthentication")) {
                assertThat(browser.get(page).is(200).text()).as(page).contains("Sample agency");
            }
            assertThat(browser.get("/nothing-here").is(404).text()).contains("Sample agency");
        }
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--db-scheduler.enabled=false"),
                TestDatabase.settings(database).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()));
        return new SpringApplicationBuilder(OpenSupervision.class)
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private static Http http(ConfigurableApplicationContext application) {
        return Http.on(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
