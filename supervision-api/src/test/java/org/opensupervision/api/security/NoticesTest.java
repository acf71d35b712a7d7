package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.request;

import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.api.notices.Reminders;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** People are told of what concerns their way in, and of who broke the glass. */
@OverHttp
@ExtendWith(Screens.class)
class NoticesTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String CHOSEN = "four words of my own";

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reminders reminders;

    @Autowired
    WaysIn waysIn;

    @Autowired
    ProviderAccounts accounts;

    Agency agency;
    Someone clara;
    Someone ben;
    Browser browser;

    @BeforeEach
    void clara_is_signed_in() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        ben = agency.supervisee("C2");
        agencies.settle();
        jdbc.sql("delete from notice").update();
        browser = signedIn(clara, Agencies.PASSWORD);
    }

    @BeforeEach
    @AfterEach
    void every_test_comes_from_one_address() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void a_browser_that_was_never_seen_is_told_of_and_one_that_was_is_not() {
        assertThat(told(browser)).containsExactly("NEW_BROWSER");
        acknowledgeAll(browser);

        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        assertThat(unseen(browser)).isEmpty();

        signedIn(clara, Agencies.PASSWORD);
        signedIn(clara, Agencies.PASSWORD);
        assertThat(unseen(browser)).containsExactly("NEW_BROWSER");
        assertThat(timesOf("NEW_BROWSER"))
                .as("one acknowledged, then two together")
                .isEqualTo(3);
        assertThat(told(signedIn(ben, Agencies.PASSWORD))).containsExactly("NEW_BROWSER");
    }

    @Test
    void guessing_is_told_once_an_hour_to_whose_password_is_guessed_and_to_nobody_else() {
        Browser bens = signedIn(ben, Agencies.PASSWORD);
        guess(clara.email(), 12);

        assertThat(told(browser)).containsExactlyInAnyOrder("NEW_BROWSER", "MANY_FAILED_ATTEMPTS");
        assertThat(told(bens)).containsExactly("NEW_BROWSER");
        guess(clara.email(), 3);
        assertThat(timesOf("MANY_FAILED_ATTEMPTS")).isEqualTo(1);

        clock.set("2026-10-31T12:59:00Z");
        guess(clara.email(), 12);
        assertThat(timesOf("MANY_FAILED_ATTEMPTS")).isEqualTo(1);
        clock.set("2026-10-31T13:00:00Z");
        guess(clara.email(), 2);
        assertThat(timesOf("MANY_FAILED_ATTEMPTS")).isEqualTo(2);
    }

    @Test
    void guessing_for_an_e_mail_of_nobody_is_slowed_down_alike_and_told_to_nobody() {
        Browser stranger = Browser.at(agencies.stranger());
        for (int i = 0; i < 10; i++) {
            stranger.signIn("nobody@" + agency.domain(), "guess number " + i).is(422);
        }
        stranger.signIn("nobody@" + agency.domain(), "guess number 11").is(429);

        assertThat(jdbc.sql("select count(*) from notice where kind = 'MANY_FAILED_ATTEMPTS'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_right_password_with_a_wrong_code_is_told() {
        String secret = setUpSecondFactor();
        Browser other = Browser.at(agencies.stranger());
        other.signIn(clara.email(), Agencies.PASSWORD).is(302);
        other.submit("/sign-in/code", "/sign-in/code", "code", "000000").is(422);

        assertThat(told(browser)).contains("WRONG_CODE");
        clock.set("2026-10-31T12:05:00Z");
        acknowledgeAll(browser);
        other.submit("/sign-in/code", "/sign-in/code", "code", codeNow(secret)).is(302);
        assertThat(unseen(browser)).containsExactly("NEW_BROWSER");
        acknowledgeAll(browser);

        clock.set("2026-10-31T12:10:00Z");
        other.signIn(clara.email(), Agencies.PASSWORD).is(302);
        other.submit("/sign-in/code", "/sign-in/code", "code", codeNow(secret)).is(302);
        assertThat(unseen(browser)).as("known since it brought the code").isEmpty();
    }

    @Test
    void another_password_is_told_and_a_link_that_could_set_one() {
        acknowledgeAll(browser);
        browser.put("/api/me/password", Json.of("current", Agencies.PASSWORD, "password", CHOSEN))
                .is(204);
        assertThat(unseen(browser)).containsExactly("PASSWORD_CHANGED");
        acknowledgeAll(browser);

        String link = agency.administrator()
                .post("/api/people/" + clara.id() + "/invitation")
                .is(201)
                .text("/link");
        assertThat(unseen(browser)).containsExactly("PASSWORD_LINK_MADE");
        Browser.at(agencies.stranger())
                .accept(URI.create(link).getPath(), "another four words")
                .is(302);
        assertThat(unseen(signedIn(clara, "another four words"))).contains("PASSWORD_CHANGED", "NEW_BROWSER");
    }

    @Test
    void a_first_password_is_nothing_to_be_told_of() {
        jdbc.sql("delete from credential where person_id = :ben")
                .param("ben", PersonId.of(ben.id()).value())
                .update();
        String link = agency.administrator()
                .post("/api/people/" + ben.id() + "/invitation")
                .is(201)
                .text("/link");
        Browser.at(agencies.stranger())
                .accept(URI.create(link).getPath(), CHOSEN)
                .is(302);

        assertThat(told(signedIn(ben, CHOSEN))).containsExactly("NEW_BROWSER");
    }

    @Test
    void another_e_mail_is_told_with_the_command_that_changes_it() {
        acknowledgeAll(browser);
        agency.administrator()
                .put("/api/people/" + clara.id() + "/contact", Json.of("name", "Clara", "email", clara.email()))
                .is(204);
        assertThat(unseen(browser)).isEmpty();

        agency.administrator()
                .put(
                        "/api/people/" + clara.id() + "/contact",
                        Json.of("name", "Clara", "email", "other@" + agency.domain()))
                .is(204);
        assertThat(unseen(browser)).containsExactly("EMAIL_CHANGED");
    }

    @Test
    void an_e_mail_that_is_refused_is_told_to_nobody() {
        acknowledgeAll(browser);
        agency.administrator()
                .put("/api/people/" + clara.id() + "/contact", Json.of("name", "Clara", "email", ben.email()))
                .is(409);
        assertThat(unseen(browser)).isEmpty();
    }

    @Test
    void a_second_factor_that_comes_or_goes_is_told() {
        acknowledgeAll(browser);
        setUpSecondFactor();
        assertThat(unseen(browser)).containsExactly("SECOND_FACTOR_ON");
        acknowledgeAll(browser);

        agency.administrator()
                .delete("/api/people/" + clara.id() + "/second-factor")
                .is(204);
        assertThat(unseen(browser)).containsExactly("SECOND_FACTOR_OFF");
        acknowledgeAll(browser);
        agency.administrator()
                .delete("/api/people/" + clara.id() + "/second-factor")
                .is(204);
        assertThat(unseen(browser)).isEmpty();
    }

    @Test
    void an_account_at_a_provider_that_comes_or_goes_is_told() {
        acknowledgeAll(browser);
        String issuer = "https://login.example/" + agency.id();
        var provider = new IdentityProvider(
                "login",
                new ProviderSettings.Provider(
                        agency.id().value(),
                        issuer,
                        "client",
                        "secret",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                RestClient.create(),
                clock);
        assertThat(accounts.linkByEmail(provider, "subject", clara.email())).isPresent();
        assertThat(unseen(browser)).containsExactly("PROVIDER_ACCOUNT_ADDED");
        acknowledgeAll(browser);

        agency.administrator()
                .delete("/api/people/" + clara.id() + "/provider-account")
                .is(204);
        assertThat(unseen(browser)).containsExactly("PROVIDER_ACCOUNT_REMOVED");
    }

    @Test
    void tokens_that_are_made_and_revoked_are_told_each() {
        acknowledgeAll(browser);
        var made = browser.post("/api/me/tokens", token(30)).is(201);
        browser.post("/api/me/tokens", token(30)).is(201);
        browser.delete("/api/me/tokens/" + made.text("/id")).is(204);

        assertThat(unseen(browser)).containsExactlyInAnyOrder("TOKEN_MADE", "TOKEN_MADE", "TOKEN_REVOKED");
    }

    @Test
    void a_token_that_will_run_out_within_two_weeks_is_told_once() {
        browser.post("/api/me/tokens", token(30)).is(201);
        browser.post("/api/me/tokens", token(4)).is(201);
        acknowledgeAll(browser);

        at("2026-11-02T11:59:59Z");
        assertThat(unseen(browser)).isEmpty();
        at("2026-11-02T12:00:00Z");
        assertThat(unseen(browser)).containsExactly("TOKEN_RUNS_OUT");
        acknowledgeAll(browser);

        at("2026-11-16T11:59:59Z");
        assertThat(unseen(browser)).isEmpty();
        at("2026-11-16T12:00:00Z");
        assertThat(unseen(browser)).containsExactly("TOKEN_RUNS_OUT");
        acknowledgeAll(browser);
        at("2026-11-20T12:00:00Z");
        assertThat(unseen(browser)).isEmpty();
    }

    @Test
    void whoever_breaks_the_glass_is_told_to_whom_it_concerns_and_nobody_else() {
        Browser bens = signedIn(ben, Agencies.PASSWORD);
        String asked = "/api/support-requests/" + agency.request(clara, request("supportive"));
        Someone alice = agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        agencies.settle();
        acknowledgeAll(browser);
        acknowledgeAll(bens);

        alice.get(asked).is(404);
        assertThat(unseen(browser)).isEmpty();
        alice.with("Break-Glass", "her supervisor cannot be reached today")
                .get(asked)
                .is(200);

        assertThat(unseen(browser)).containsExactly("GLASS_BROKEN");
        assertThat(unseen(bens)).isEmpty();
        assertThat(jdbc.sql("select n::text from notice n").query(String.class).list())
                .noneMatch(row -> row.contains("cannot be reached"));
    }

    @Test
    void one_sees_and_acknowledges_ones_own_and_no_token_does() {
        Browser bens = signedIn(ben, Agencies.PASSWORD);
        assertThat(browser.get("/api/me/notices").items("/text"))
                .containsExactly("You signed in from a browser that was not known before.");
        String id = browser.get("/api/me/notices").items("/id").getFirst();

        bens.post("/api/me/notices/" + id + "/acknowledgement", Json.of()).is(404);
        clara.get("/api/me/notices").is(403);
        clara.post("/api/me/notices/" + id + "/acknowledgement").is(403);
        assertThat(unseen(browser)).hasSize(1);
        browser.post("/api/me/notices/" + id + "/acknowledgement", Json.of()).is(204);
        assertThat(unseen(browser)).isEmpty();
        assertThat(told(browser)).containsExactly("NEW_BROWSER");
    }

    @Test
    void notices_go_after_the_agencys_time_and_with_their_owner() {
        agency.administrator()
                .put("/api/agency/retention", Json.of("kind", "NOTICES", "months", 2))
                .is(204);
        at("2026-12-31T11:00:00Z");
        assertThat(rowsOf(clara)).isEqualTo(1);
        at("2026-12-31T13:00:00Z");
        assertThat(rowsOf(clara)).isZero();

        signedIn(ben, Agencies.PASSWORD);
        assertThat(rowsOf(ben)).isEqualTo(1);
        waysIn.close(new SignedIn(agency.id(), PersonId.of(ben.id())));
        assertThat(rowsOf(ben)).isZero();
    }

    @Test
    void pages_say_how_many_are_new_until_they_were_seen(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD)
                .isAt("Today")
                .shows("1 new notice")
                .goTo("/me")
                .isAt("Your account")
                .shows("1 new notice")
                .looksRight("me-with-notices");
        screen.follow("1 new notice").isAt("Notices").shows("a browser that was not known before");
        screen.looksRight("notices");

        screen.press("I have seen these").isAt("Notices").misses("1 new notice");
        screen.shows("a browser that was not known before");
    }

    private void at(String instant) {
        clock.set(instant);
        reminders.remind();
        browser = signedInAsBefore();
    }

    /** Sessions end within twelve hours. */
    private Browser signedInAsBefore() {
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        return browser;
    }

    private long rowsOf(Someone person) {
        return jdbc.sql("select count(*) from notice where person_id = :person")
                .param("person", PersonId.of(person.id()).value())
                .query(Long.class)
                .single();
    }

    private void guess(String email, int times) {
        Browser stranger = Browser.at(agencies.stranger());
        for (int i = 0; i < times; i++) {
            stranger.signIn(email, "guess number " + i);
        }
    }

    private Browser signedIn(Someone person, String password) {
        Browser other = Browser.at(agencies.stranger());
        other.signIn(person.email(), password).is(302);
        return other;
    }

    private static List<String> told(Browser who) {
        return who.get("/api/me/notices").items("/kind");
    }

    private static List<String> unseen(Browser who) {
        return who.get("/api/me/notices").items().stream()
                .filter(notice -> !notice.at("/seen").asBoolean())
                .map(notice -> notice.at("/kind").asString())
                .toList();
    }

    private int timesOf(String kind) {
        return browser.get("/api/me/notices").items().stream()
                .filter(notice -> notice.at("/kind").asString().equals(kind))
                .mapToInt(notice -> notice.at("/times").asInt())
                .sum();
    }

    private static void acknowledgeAll(Browser who) {
        who.get("/api/me/notices").items("/id").forEach(id -> who.post(
                        "/api/me/notices/" + id + "/acknowledgement", Json.of())
                .is(204));
    }

    private static Json token(int days) {
        return Json.of("name", "a spreadsheet", "scopes", List.of("READ"), "days", days);
    }

    private String setUpSecondFactor() {
        String secret = browser.post("/api/me/second-factor", Json.of()).is(200).text("/secret");
        browser.post("/api/me/second-factor/confirmation", Json.of("code", codeNow(secret)))
                .is(200);
        return secret;
    }

    private String codeNow(String secret) {
        return Totp.code(decoded(secret), Totp.stepAt(clock.instant()));
    }

    private static byte[] decoded(String base32) {
        var bits = new BigInteger("1");
        for (char each : base32.toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(each)));
        }
        return Arrays.copyOfRange(bits.toByteArray(), 1, 1 + Totp.SECRET_BYTES);
    }
}
