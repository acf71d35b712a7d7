package org.opensupervision.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
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

    /** docs/asvs/documented.md says what needs care, and within how many days it is updated. */
    private static final Pattern NEEDS_CARE = Pattern.compile(
            "(org\\.springframework\\.(boot|security)|org\\.apache\\.tomcat|com\\.nimbusds|com\\.nulab-inc|tools\\.jackson|com\\.fasterxml\\.jackson|de\\.siegmar|org\\.hibernate|org\\.thymeleaf|org\\.postgresql|org\\.bouncycastle|org\\.axonframework|io\\.zonky)[.:].*");

    @Test
    void nothing_newer_has_been_known_for_longer_than_its_time() throws Exception {
        List<String> newer = Files.readAllLines(Path.of("../docs/asvs/newer-releases.csv"));

        assertThat(newer).first().isEqualTo("component,here,newer,known since");
        assertThat(newer.stream().skip(1)).allSatisfy(line -> assertThat(isInTime(line, components.getCompared()))
                .as(line)
                .isTrue());
        assertThat(isInTime("org.postgresql:postgresql,42.7.13,42.7.14,2026-01-01", LocalDate.parse("2026-04-01")))
                .isTrue();
        assertThat(isInTime("org.postgresql:postgresql,42.7.13,42.7.14,2026-01-01", LocalDate.parse("2026-04-02")))
                .isFalse();
        assertThat(isInTime("org.slf4j:slf4j-nop,2.0.18,2.0.20,2026-01-01", LocalDate.parse("2026-04-02")))
                .isTrue();
    }

    private static boolean isInTime(String line, LocalDate compared) {
        String[] parts = line.split(",");
        int days = NEEDS_CARE.matcher(parts[0]).matches() ? 90 : 180;
        return !LocalDate.parse(parts[3]).plusDays(days).isBefore(compared);
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
