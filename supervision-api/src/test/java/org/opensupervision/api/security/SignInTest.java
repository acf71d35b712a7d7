package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class SignInTest {

    private static final String OTHER = "another horse, another battery";

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_signs_in_is_told_who_they_are_in_whatever_case_they_write_their_address() {
        var clara = agencies.register().supervisee("C1");
        agencies.settle();

        assertThat(signedIn(clara).get("/api/me").is(200).text("/id")).isEqualTo(clara.id());
        Browser loud = browser();
        loud.signIn(clara.email().toUpperCase(Locale.ROOT), Agencies.PASSWORD).is(302);
        assertThat(loud.get("/api/me").is(200).text("/id")).isEqualTo(clara.id());
    }

    @Test
    void a_password_is_no_longer_taken_with_each_request() {
        var clara = agencies.register().supervisee("C1");

        agencies.stranger()
                .with(
                        "Authorization",
                        "Basic "
                                + java.util.Base64.getEncoder()
                                        .encodeToString((clara.email() + ":" + Agencies.PASSWORD).getBytes()))
                .get("/api/me")
                .is(401);
    }

    @Test
    void an_unknown_address_and_a_wrong_password_are_answered_alike() {
        var clara = agencies.register().supervisee("C1");
        var wrong = browser().signIn(clara.email(), "wrong-horse-battery").is(422);
        var unknown =
                browser().signIn("nobody@nowhere.example", Agencies.PASSWORD).is(422);

        assertThat(withoutWhatWasSent(wrong, clara.email()))
                .isEqualTo(withoutWhatWasSent(unknown, "nobody@nowhere.example"))
                .contains("E-mail or password is wrong.");
        // a connection is closed after so many requests, whatever they asked
        assertThat(wrong.headers().map().keySet())
                .filteredOn(header -> !header.equals("connection"))
                .containsExactlyInAnyOrderElementsOf(unknown.headers().map().keySet().stream()
                        .filter(header -> !header.equals("connection"))
                        .toList());
    }

    @Test
    void signing_in_begins_a_session_under_another_id_whatever_was_there_before() {
        var clara = agencies.register().supervisee("C1");
        Browser browser = signedIn(clara);
        String before = browser.cookie("SESSION");

        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);

        assertThat(browser.cookie("SESSION")).isNotEqualTo(before);
        browser.withOnly("SESSION", before).get("/api/me").is(401);
        Browser planted = browser().withOnly("SESSION", "cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
        planted.signIn(clara.email(), Agencies.PASSWORD).is(302);
        assertThat(planted.cookie("SESSION")).isNotEqualTo("cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
    }

    @Test
    void who_signs_out_is_a_stranger_again() {
        var clara = agencies.register().supervisee("C1");
        Browser browser = signedIn(clara);
        String session = browser.cookie("SESSION");

        browser.submit("/me", "/sign-out").is(302);

        browser.get("/api/me").is(401);
        browser.withOnly("SESSION", session).get("/api/me").is(401);
    }

    @Test
    void who_has_left_is_signed_out_from_the_day_after_and_can_sign_in_again_when_back() {
        Agency agency = agencies.register();
        var clara = agency.supervisee("C1");
        Browser browser = signedIn(clara);
        leave(agency, clara, "2026-10-31");

        clara.sees("/api/me").is(200);
        browser.get("/api/me").is(200);
        clock.set("2026-10-31T23:00:00Z");
        clara.get("/api/me").is(401);
        browser.get("/api/me").is(401);
        browser().signIn(clara.email(), Agencies.PASSWORD).is(422);

        agency.administrator()
                .post("/api/people/" + clara.id() + "/return", Json.of("on", "2026-11-01"))
                .is(204);
        clara.sees("/api/me").is(200);
        browser().signIn(clara.email(), Agencies.PASSWORD).is(302);
    }

    @Test
    void the_last_day_ends_at_midnight_where_the_agency_is() {
        Agency auckland = agencies.register("Pacific/Auckland");
        var clara = auckland.supervisee("C1");
        leave(auckland, clara, "2026-10-31");

        clock.set("2026-10-31T10:59:59Z");
        clara.sees("/api/me").is(200);
        clock.set("2026-10-31T11:00:00Z");
        clara.sees("/api/me").is(401);
    }

    @Test
    void whose_address_was_corrected_signs_in_with_the_new_one_only() {
        Agency agency = agencies.register();
        var clara = agency.supervisee("C1");
        String newEmail = "new." + clara.email();
        agency.administrator()
                .put("/api/people/" + clara.id() + "/contact", Json.of("name", "Clara", "email", newEmail))
                .is(204);

        browser().signIn(clara.email(), Agencies.PASSWORD).is(422);
        browser().signIn(newEmail, Agencies.PASSWORD).is(302);
    }

    @Test
    void a_session_ends_after_twelve_hours_even_if_it_never_pauses() {
        var clara = agencies.register().supervisee("C1");
        Browser browser = signedIn(clara);

        clock.set("2026-10-31T23:59:59Z");
        browser.get("/api/me/sessions").is(200);
        clock.set("2026-11-01T00:00:00Z");
        browser.get("/api/me/sessions").is(401);
    }

    @Test
    void a_page_of_another_site_cannot_ask_in_somebodys_name() {
        var clara = agencies.register().supervisee("C1");
        Browser browser = signedIn(clara);

        browser.http().with("Sec-Fetch-Site", "cross-site").get("/api/me").is(403);
        var forged = Agency.request("supportive");
        browser.http().post("/api/support-requests", forged).is(403).says("another site");
        browser.http()
                .with("X-CSRF-TOKEN", "guessed")
                .post("/api/support-requests", forged)
                .is(403);
        browser().http().post("/sign-in", "email=a&password=b").is(403);
        assertThat(clara.sees("/api/support-requests").items()).isEmpty();

        browser.post("/api/support-requests", forged).is(201);
        clara.post("/api/support-requests", forged).is(201);
    }

    @Test
    void a_changed_password_ends_every_other_session() {
        var clara = agencies.register().supervisee("C1");
        Browser here = signedIn(clara);
        Browser there = signedIn(clara);

        here.put("/api/me/password", Json.of("current", "not this one at all", "password", OTHER))
                .is(400)
                .names("current");
        there.get("/api/me/sessions").is(200);
        here.put("/api/me/password", Json.of("current", Agencies.PASSWORD, "password", OTHER))
                .is(204);

        here.get("/api/me/sessions").is(200);
        there.get("/api/me/sessions").is(401);
        browser().signIn(clara.email(), Agencies.PASSWORD).is(422);
        browser().signIn(clara.email(), OTHER).is(302);
    }

    @Test
    void an_older_hash_is_replaced_by_one_of_today_when_its_owner_signs_in() {
        var clara = agencies.register().supervisee("C1");
        assertThat(hashOf(clara)).startsWith("{bcrypt}");

        Browser browser = signedIn(clara);

        assertThat(hashOf(clara)).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        browser.get("/api/me/sessions").is(200);
        browser().signIn(clara.email(), Agencies.PASSWORD).is(302);
    }

    @Test
    void pages_and_answers_tell_browsers_to_be_careful() {
        var clara = agencies.register().supervisee("C1");
        for (Answer answer : new Answer[] {
            browser().get("/sign-in"), clara.get("/api/me"), agencies.stranger().get("/api/me")
        }) {
            assertThat(answer.header("Content-Security-Policy"))
                    .hasValue(
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
                                    + " base-uri 'none'; frame-ancestors 'none'; object-src 'none';"
                                    + " report-uri /policy-reports; report-to policy");
            assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
        }
        var signingIn = browser().signIn(clara.email(), Agencies.PASSWORD);
        assertThat(signingIn.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("SESSION="))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite="))
                .allMatch(cookie -> cookie.split(";")[0].length() < 4096);
    }

    @Test
    void a_session_has_at_least_128_bits_that_nobody_can_guess() {
        var clara = agencies.register().supervisee("C1");
        byte[] first = Base64.getDecoder().decode(signedIn(clara).cookie("SESSION"));
        byte[] second = Base64.getDecoder().decode(signedIn(clara).cookie("SESSION"));

        byte[] secret = Base64.getUrlDecoder().decode(first);
        assertThat(secret).hasSize(32).isNotEqualTo(Base64.getUrlDecoder().decode(second));
    }

    @Test
    void a_session_ends_after_an_hour_without_a_request() {
        var clara = agencies.register().supervisee("C1");
        Browser browser = signedIn(clara);

        untouchedFor(clara, Duration.ofMinutes(59));
        browser.get("/api/me/sessions").is(200);
        untouchedFor(clara, Duration.ofMinutes(60));
        browser.get("/api/me/sessions").is(401);
    }

    @Test
    void the_way_out_is_on_every_page_of_somebody_who_has_signed_in() {
        Browser browser = signedIn(agencies.register().supervisee("C1"));

        for (String page : List.of(
                "/me", "/me/password", "/me/second-factor", "/me/tokens", "/me/sessions", "/me/reauthentication")) {
            assertThat(browser.get(page).is(200).text()).as(page).contains("action=\"/sign-out\"", "Sign out");
        }
        assertThat(browser().get("/sign-in").text()).doesNotContain("action=\"/sign-out\"");
    }

    @Test
    void words_on_a_page_are_words_whatever_they_look_like() {
        String evil = "<script>alert(1)</script>\"' onload=x";
        var clara = agencies.register().supervisee("C1");
        Browser browser = Browser.at(agencies.stranger().with("User-Agent", evil));
        String again = browser.signIn(evil, "wrong-horse-battery").is(422).text();
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        browser.post("/api/me/tokens", Json.of("name", evil, "scopes", List.of("READ"), "days", 30))
                .is(201);

        String tokens = browser.get("/me/tokens").is(200).text();
        String sessions = browser.get("/me/sessions").is(200).text();
        assertThat(List.of(again, tokens, sessions)).allSatisfy(page -> assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;")
                .doesNotContain("<script>"));
    }

    @Test
    void pages_have_nothing_inline_and_a_stylesheet_that_may_be_kept_for_ever() {
        String page = browser().get("/sign-in").is(200).text();

        assertThat(page)
                .containsPattern("<script src=")
                .doesNotContain("style=")
                .doesNotContain("<style");
        assertThat(page.replaceAll("<script src=\"/js/[a-z.]+-[0-9a-f]+\\.js\" defer></script>", ""))
                .doesNotContain("<script");
        String css = page.replaceAll("(?s).*href=\"(/css/pages-[0-9a-f]+\\.css)\".*", "$1");
        var style = browser().get(css).is(200);
        assertThat(style.text()).contains("--control: 44px");
        assertThat(style.header("Cache-Control").orElseThrow()).contains("max-age=31536000");
    }

    private void untouchedFor(Someone person, Duration time) {
        jdbc.sql("update spring_session set last_access_time = :then where principal_name = :person")
                .param("then", System.currentTimeMillis() - time.toMillis())
                .param("person", person.id())
                .update();
    }

    private Browser signedIn(Someone person) {
        Browser browser = browser();
        browser.signIn(person.email(), Agencies.PASSWORD).is(302);
        return browser;
    }

    private Browser browser() {
        return Browser.at(agencies.stranger());
    }

    private String hashOf(Someone person) {
        return jdbc.sql("select password_hash from credential where person_id = cast(:id as uuid)")
                .param("id", person.id())
                .query(String.class)
                .single();
    }

    private static String withoutWhatWasSent(Answer page, String email) {
        return page.text().replace(email, "").replaceAll("(content|value)=\"[^\"]*\"", "");
    }

    private static void leave(Agency agency, Someone person, String lastDay) {
        agency.administrator()
                .post("/api/people/" + person.id() + "/departure", Json.of("lastDay", lastDay))
                .is(204);
    }
}
