package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class ThrottleTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Someone clara;
    Browser claras;

    @BeforeEach
    @AfterEach
    void every_test_comes_from_one_address() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @BeforeEach
    void clara_has_signed_in_before() {
        clara = agencies.register().supervisee("C1");
        claras = browser();
        claras.signIn(clara.email(), Agencies.PASSWORD).is(302);
    }

    @Test
    void after_the_tenth_failure_the_next_attempt_waits_ever_longer_and_nobody_is_locked_out() {
        for (int i = 0; i < 10; i++) {
            browser().signIn(clara.email(), "guess number " + i).is(422);
        }

        assertThat(browser().signIn(clara.email(), Agencies.PASSWORD).is(429).header("Retry-After"))
                .hasValue("1");
        clock.set("2026-10-31T12:00:01Z");
        browser().signIn(clara.email(), "guess number 10").is(422);
        assertThat(browser().signIn(clara.email(), Agencies.PASSWORD).is(429).header("Retry-After"))
                .hasValue("2");
        clock.set("2026-10-31T12:00:03Z");
        browser().signIn(clara.email(), Agencies.PASSWORD).is(302);
        browser().signIn(clara.email(), "a mistake").is(422);
    }

    @Test
    void somebody_who_does_not_exist_is_slowed_down_alike() {
        String email = UUID.randomUUID() + "@nowhere.example";
        for (int i = 0; i < 10; i++) {
            browser().signIn(email, "guess number " + i).is(422);
        }
        assertThat(browser().signIn(email, "guess").is(429).header("Retry-After"))
                .hasValue("1");
    }

    @Test
    void a_browser_that_is_known_goes_on_and_counts_for_itself() {
        for (int i = 0; i < 11; i++) {
            browser().signIn(clara.email(), "guess number " + i);
        }
        browser().signIn(clara.email(), Agencies.PASSWORD).is(429);

        claras.signIn(clara.email(), Agencies.PASSWORD).is(302);
        for (int i = 0; i < 10; i++) {
            claras.signIn(clara.email(), "guess number " + i).is(422);
        }
        claras.signIn(clara.email(), Agencies.PASSWORD).is(429);
    }

    @Test
    void many_at_the_same_moment_are_no_way_around() {
        var answers = AtOnce.all(25, i -> browser().signIn(clara.email(), "guess number " + i));

        assertThat(answers.stream().filter(answer -> answer.status() != 429)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void one_address_that_tries_many_accounts_is_slowed_down_as_well() {
        for (int i = 0; i < 50; i++) {
            browser().signIn("somebody" + i + "@nowhere.example", "guess").is(422);
        }
        browser().signIn("somebody-else@nowhere.example", "guess").is(429);
        claras.signIn(clara.email(), Agencies.PASSWORD).is(302);
    }

    private Browser browser() {
        return Browser.at(agencies.stranger());
    }
}
