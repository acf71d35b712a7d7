package org.opensupervision.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever runs a release that is older than faults may stay in it is told so. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class ComponentsTest {

    @Autowired
    Components components;

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Test
    void the_jar_has_the_day_that_the_project_notes() throws Exception {
        assertThat(Files.readString(Path.of("../pom.xml")))
                .contains("<components.compared>" + components.getCompared() + "<");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z, false",
        "2026-12-01T23:59:59Z, false",
        "2026-12-02T00:00:00Z, true",
        "2036-01-01T00:00:00Z, true"
    })
    void after_thirty_days_the_log_says_to_look_for_a_newer_release(
            Instant now, boolean isOutOfTime, CapturedOutput output) {
        var noted = new Properties();
        noted.setProperty("components.compared", "2026-11-01");
        var build = new Components(new BuildProperties(noted), Clock.fixed(now, ZoneOffset.UTC));

        build.run(new DefaultApplicationArguments());

        assertThat(build.isOutOfTime()).isEqualTo(isOutOfTime);
        assertThat(output.getAll().contains("last compared with newer ones on 2026-11-01"))
                .isEqualTo(isOutOfTime);
    }

    @Test
    void the_page_of_the_system_says_so_too() {
        var admin = agencies.register().administrator();
        agencies.settle();
        LocalDate compared = components.getCompared();

        clock.set(compared.plusDays(30) + "T12:00:00Z");
        assertThat(page(admin.email()))
                .contains("compared with newer releases on")
                .doesNotContain("Look for a newer release.");
        clock.set(compared.plusDays(31) + "T12:00:00Z");
        assertThat(page(admin.email())).contains("Look for a newer release.");
    }

    private String page(String email) {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(email, Agencies.PASSWORD).is(302);
        return browser.get("/system").is(200).text();
    }
}
