package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a proxy with TLS says of a request is believed where somebody has said so, and nowhere else. */
class BehindTlsTest {

    @Test
    void cookies_are_secure_and_browsers_are_told_to_stay_with_tls() {
        try (var application = start("--server.forward-headers-strategy=native")) {
            Browser browser = browser(application);
            var clara = application.getBean(Agencies.class).register().supervisee("C1");

            assertThat(browser.get("/sign-in").header("Strict-Transport-Security"))
                    .hasValue("max-age=31536000 ; includeSubDomains");
            assertThat(browser.signIn(clara.email(), Agencies.PASSWORD)
                            .headers()
                            .allValues("Set-Cookie"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void cookies_are_named_so_that_this_host_alone_can_set_them_and_plain_names_are_not_taken() {
        try (var application = start("--server.forward-headers-strategy=native")) {
            Browser browser = browser(application);
            var clara = application.getBean(Agencies.class).register().supervisee("C1");
            List<String> set = new ArrayList<>(browser.get("/sign-in").headers().allValues("Set-Cookie"));
            set.addAll(
                    browser.signIn(clara.email(), Agencies.PASSWORD).headers().allValues("Set-Cookie"));

            assertThat(set)
                    .extracting(cookie -> cookie.split("=", 2)[0])
                    .contains("__Host-SESSION", "__Host-CSRF", "__Host-DEVICE")
                    .allMatch(name -> name.startsWith("__Host-"));
            assertThat(set)
                    .allMatch(cookie -> Stream.of(cookie.split("; ")).anyMatch("Path=/"::equals))
                    .allMatch(cookie -> cookie.contains("Secure") && !cookie.contains("Domain="));
            String session = browser.cookie("__Host-SESSION");
            browser.withOnly("__Host-SESSION", session).get("/api/me").is(200);
            browser.withOnly("SESSION", session).get("/api/me").is(401);
        }
    }

    @Test
    void anybody_could_say_so() {
        try (var application = start()) {
            assertThat(browser(application).get("/sign-in").header("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    private static Browser browser(ConfigurableApplicationContext application) {
        return Browser.at(application.getBean(Agencies.class).stranger().with("X-Forwarded-Proto", "https"));
    }

    private static ConfigurableApplicationContext start(String... more) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--opensupervision.first-start=false", "--db-scheduler.enabled=false"),
                TestDatabase.settings(TestDatabase.fresh()).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()));
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}
