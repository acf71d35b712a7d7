package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opensupervision.api.harness.Agency.held;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.ProviderOfTheTest;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** Signing in at an agency's provider: who gets in, and who does not whatever the provider says. */
@OverHttp
class ProviderSignInTest extends WithProviders {

    Someone clara;
    String account;
    Browser browser;

    @BeforeEach
    void clara_has_joined() {
        node.clock().set(NOW.toString());
        clara = harbour.supervisee("C" + System.nanoTime());
        account = UUID.randomUUID().toString();
        harbour.agencies().settle();
        browser = Browser.at(node.stranger());
    }

    @Test
    void the_first_time_by_verified_e_mail_and_from_then_on_by_the_account() {
        assertThat(browser.get("/sign-in").text()).contains("Sign in with harbour");
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        assertThat(browser.get("/api/me").text("/id")).isEqualTo(clara.id());

        browser = Browser.at(node.stranger());
        isWelcome(arrives(harbours, "harbour", account, claims -> {}));
        assertThat(browser.get("/api/me").text("/id")).isEqualTo(clara.id());
    }

    @Test
    void who_wanted_a_page_comes_to_it() {
        harbours.knows(account, NOW, verified(clara.email()));
        try (Screen screen = Screen.at(node.port())) {
            screen.goTo("/me/hours?from=2026-09&to=2026-09").isAt("Sign in");
            screen.follow("Sign in with harbour").isAt("Go on to harbour").press("Go on");
            screen.isAt("My hours");
            assertThat(screen.page().url()).endsWith("/me/hours?from=2026-09&to=2026-09");
        }
    }

    @Test
    void who_wanted_a_page_elsewhere_comes_to_none_there() {
        String there = "/sign-in/with/harbour?back=https://elsewhere.example/";
        assertThat(arrives(harbours, there, account, verified(clara.email())).header("Location"))
                .hasValue("/");
        there = "/sign-in/with/harbour?back=//elsewhere.example/";
        assertThat(arrives(harbours, there, account, verified(clara.email())).header("Location"))
                .hasValue("/");
    }

    @Test
    void nobody_else_gets_in() {
        Map<String, Consumer<JWTClaimsSet.Builder>> bad = new LinkedHashMap<>();
        bad.put("an e-mail that is not verified", claims -> claims.claim("email", clara.email()));
        bad.put("an e-mail that is said not to be", claims -> claims.claim("email", clara.email())
                .claim("email_verified", false));
        bad.put("an e-mail of nobody", verified("nobody@" + harbour.domain()));
        bad.put("no e-mail", claims -> {});
        bad.put("another nonce", verified(clara.email()).andThen(claims -> claims.claim("nonce", "another")));
        bad.put("no nonce", verified(clara.email()).andThen(claims -> claims.claim("nonce", null)));
        bad.put("for another client", verified(clara.email()).andThen(claims -> claims.audience("another")));
        bad.put("of another issuer", verified(clara.email()).andThen(claims -> claims.issuer(lakesides.issuer())));
        bad.put(
                "expired",
                verified(clara.email()).andThen(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(31)))));

        bad.forEach((what, claims) -> {
            Answer answer = arrives(harbours, "harbour", account, claims);
            assertThat(answer.status()).as(what).isEqualTo(422);
            assertThat(answer.text()).as(what).contains("nobody could be signed in");
            browser.get("/api/me").is(401);
        });
    }

    @Test
    void one_agencys_provider_signs_in_nobody_of_another() {
        arrives(lakesides, "lakeside", account, verified(clara.email())).is(422);
        browser.get("/api/me").is(401);

        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        browser = Browser.at(node.stranger());
        arrives(lakesides, "lakeside", account, verified(clara.email())).is(422);
        browser.get("/api/me").is(401);

        // begun at one, ended at the other
        String begun = leaves("/sign-in/with/harbour");
        String back = lakesides.signIn(begun, account, NOW, verified(clara.email()));
        browser.get(back.replace("/from/harbour", "/from/lakeside")).is(422);
        browser.get("/api/me").is(401);
    }

    @Test
    void whoever_is_given_a_colleagues_e_mail_is_not_them() {
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        browser = Browser.at(node.stranger());
        arrives(harbours, "harbour", "somebody new", verified(clara.email())).is(422);
        browser.get("/api/me").is(401);
    }

    @Test
    void an_invitation_brings_any_account_of_the_agency_and_takes_the_former_ones_place() {
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        Browser former = browser;
        String link = invitation();

        browser = Browser.at(node.stranger());
        assertThat(browser.get(link).is(200).text())
                .contains("Sign in with harbour")
                .doesNotContain("lakeside");
        isWelcome(arrives(harbours, link + "/with/harbour", "new " + account, claims -> {}));

        assertThat(browser.get("/api/me").text("/id")).isEqualTo(clara.id());
        browser.get(link).is(404);
        former = Browser.at(node.stranger());
        browser = former;
        arrives(harbours, "harbour", account, claims -> {}).is(422);
    }

    @Test
    void an_invitation_is_for_its_agencys_provider_alone() {
        String link = invitation();
        arrives(lakesides, link + "/with/lakeside", account, claims -> {}).is(422);
        browser.get("/api/me").is(401);
        browser.get(link).is(200);
    }

    @Test
    void an_answer_is_taken_once_from_the_browser_that_asked_within_ten_minutes() {
        String begun = leaves("/sign-in/with/harbour");
        String back = harbours.signIn(begun, account, NOW, verified(clara.email()));
        Browser.at(node.stranger()).get(back).is(422);
        browser.get(back.replaceAll("state=.*", "state=guessed")).is(422);
        browser.get(back).is(422);

        begun = leaves("/sign-in/with/harbour");
        node.clock().set(NOW.plusSeconds(601).toString());
        browser.get(harbours.signIn(begun, account, NOW.plusSeconds(601), verified(clara.email())))
                .is(422);
        browser.get("/api/me").is(401);
    }

    @Test
    void who_arrives_in_a_browser_that_was_never_seen_is_told_and_in_one_that_was_is_not() {
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        assertThat(newBrowsers()).isEqualTo(1);
        isWelcome(arrives(harbours, "harbour", account, claims -> {}));
        assertThat(newBrowsers()).isEqualTo(1);

        browser = Browser.at(node.stranger());
        isWelcome(arrives(harbours, "harbour", account, claims -> {}));
        assertThat(newBrowsers()).isEqualTo(2);
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        assertThat(newBrowsers()).as("known by whichever way in").isEqualTo(2);
    }

    @Test
    void a_browser_that_somebody_else_signed_in_from_is_new_to_her() {
        Someone ben = harbour.supervisee("B" + System.nanoTime());
        harbour.agencies().settle();
        browser.signIn(ben.email(), Agencies.PASSWORD).is(302);
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        assertThat(newBrowsers()).isEqualTo(1);
    }

    private int newBrowsers() {
        return browser.get("/api/me/notices").items().stream()
                .filter(notice -> notice.at("/kind").asString().equals("NEW_BROWSER"))
                .mapToInt(notice -> notice.at("/times").asInt())
                .sum();
    }

    @Test
    void signing_in_begins_a_session_under_another_id() {
        leaves("/sign-in/with/harbour");
        String before = browser.cookie("SESSION");
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        assertThat(browser.cookie("SESSION")).isNotEqualTo(before);
        browser.withOnly("SESSION", before).get("/api/me").is(401);
    }

    @Test
    void while_a_provider_is_away_passwords_are_taken() {
        harbours.goAway();
        try {
            String begun = leaves("/sign-in/with/harbour");
            String back = harbours.signIn(begun, account, NOW, verified(clara.email()));
            Answer answer = browser.get(back).is(503);
            assertThat(answer.text())
                    .contains("identity provider does not answer")
                    .contains("name=\"password\"");
            browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        } finally {
            harbours.comeBack();
        }
    }

    @Test
    void a_second_factor_counts_where_the_provider_tells_of_it_and_else_the_agencys_policy_holds() {
        var admin = harbour.administrator();
        admin.put("/api/agency/sign-in-policy", Json.of("secondFactor", true)).is(204);
        isWelcome(arrives(harbours, "harbour", "admin's", verified(admin.email())));
        browser.get("/api/people").is(403).says("second factor");

        browser = Browser.at(node.stranger());
        isWelcome(arrives(harbours, "harbour", "admin's", claims -> claims.claim("amr", new String[] {"mfa"})));
        browser.get("/api/people").is(200);
        admin.put("/api/agency/sign-in-policy", Json.of("secondFactor", false)).is(204);
    }

    @Test
    void a_record_is_signed_by_who_has_just_shown_the_provider_that_it_is_them() {
        var sam = harbour.supervisor("S" + System.nanoTime());
        harbour.agreement(sam, clara, "2026-01-01");
        String signature = "/api/sessions/" + harbour.session(sam, held("2026-10-01", clara)) + "/signature";
        long longAgo = NOW.minusSeconds(3600).getEpochSecond();
        isWelcome(arrives(
                harbours, "harbour", account, verified(sam.email()).andThen(it -> it.claim("auth_time", longAgo))));
        browser.post(signature, Json.of()).is(403).says("again");

        String again = leaves("/me/reauthentication");
        assertThat(again).contains("prompt=login").contains("max_age=0");
        browser.get(harbours.signIn(again, account, NOW, it -> it.claim("auth_time", longAgo)))
                .is(422);
        browser.get(harbours.signIn(leaves("/me/reauthentication"), account, NOW, it -> {}))
                .is(422);
        String another = harbours.signIn(
                leaves("/me/reauthentication"),
                "another",
                NOW,
                verified(clara.email()).andThen(it -> it.claim("auth_time", NOW.getEpochSecond())));
        browser.get(another).is(422);
        browser.post(signature, Json.of()).is(403);

        isWelcome(browser.get(harbours.signIn(
                leaves("/me/reauthentication"), account, NOW, it -> it.claim("auth_time", NOW.getEpochSecond()))));
        browser.post(signature, Json.of()).is(204);
    }

    @Test
    void the_provider_is_asked_for_no_more_than_who_somebody_is() {
        assertThat(leaves("/sign-in/with/harbour")).containsPattern("[?&]scope=openid(%20|\\+)email(&|$)");
    }

    @Test
    void what_the_provider_gives_stays_here_and_is_not_kept(@Autowired JdbcClient jdbc) {
        Answer welcome = arrives(harbours, "harbour", account, verified(clara.email()));
        isWelcome(welcome);

        assertThat(welcome.headers().map().toString()).doesNotContain("eyJ", "for nothing");
        assertThat(jdbc.sql("select convert_from(attribute_bytes, 'UTF8') from spring_session_attributes")
                        .query(String.class)
                        .list())
                .contains(clara.id())
                .noneMatch(word -> word.startsWith("eyJ") || word.contains("for nothing"));
    }

    @Test
    void who_signs_out_here_is_told_where_to_sign_out_too_and_may_stay() {
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        Answer out = browser.submit("/me", "/sign-out").is(200);
        assertThat(out.header("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(out.text())
                .contains("href=\"" + harbours.issuer()
                        + "/logout?client_id=opensupervision&amp;post_logout_redirect_uri=")
                .contains("127.0.0.1", "href=\"/sign-in\"", "Stay here")
                .doesNotContain("http-equiv=\"refresh\"");
        browser.get("/api/me").is(401);
    }

    @Test
    void before_going_on_one_is_told_where_to_and_may_stay() {
        String link = invitation();
        for (String address : List.of("/sign-in/with/harbour", link + "/with/harbour")) {
            assertThat(browser.get(address).is(200).text())
                    .as(address)
                    .contains("Go on to harbour", "127.0.0.1", "Stay here")
                    .contains("href=\"" + address.replaceFirst("/with/harbour", "") + "\"")
                    .doesNotContain("http-equiv=\"refresh\"", "/authorize");
        }
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        assertThat(browser.get("/me/reauthentication").is(200).text())
                .contains("Go on to harbour", "href=\"/me\"")
                .doesNotContain("http-equiv=\"refresh\"", "/authorize");
    }

    @Test
    void a_mere_link_begins_nothing() {
        Answer page = browser.get("/sign-in/with/harbour").is(200);
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));
        assertThat(browser.cookie("SESSION")).isNull();

        browser.http().post("/sign-in/with/harbour").is(403);
        browser.http()
                .with("Sec-Fetch-Site", "cross-site")
                .post("/sign-in/with/harbour")
                .is(403);
    }

    @Test
    void an_access_token_that_is_too_long_for_a_header_is_not_taken() {
        harbours.accessToken("t".repeat(8001));
        arrives(harbours, "harbour", account, verified(clara.email())).is(422);
        browser.get("/api/me").is(401);

        harbours.accessToken("t".repeat(8000));
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        harbours.accessToken(ProviderOfTheTest.ACCESS_TOKEN);
    }

    @Test
    void sessions_end_with_the_account_they_came_from() {
        isWelcome(arrives(harbours, "harbour", account, verified(clara.email())));
        harbour.administrator()
                .delete("/api/people/" + clara.id() + "/provider-account")
                .is(204);
        browser.get("/api/me").is(401);
    }

    @Test
    void a_setting_that_would_let_the_wrong_people_in_is_refused_at_the_start(@Autowired Environment environment) {
        String[] twice = Stream.of(harbours.settings("harbour", harbour), harbours.settings("lakeside", lakeside))
                .flatMap(Stream::of)
                .toArray(String[]::new);
        assertThatThrownBy(() -> AnotherNode.beside(environment, twice)).hasStackTraceContaining("issuer of another");
        assertThatThrownBy(() -> startWith(environment, "audience", ProviderOfTheTest.CLIENT))
                .hasStackTraceContaining("audience of its own");
        assertThatThrownBy(() -> startWith(environment, "issuer", "http://192.0.2.1/realms/staff"))
                .hasStackTraceContaining("https");
        assertThatThrownBy(() -> startWith(environment, "client-secret", ""))
                .hasStackTraceContaining("client id and secret");
        assertThatThrownBy(() -> startWith(environment, "client-secret", "s".repeat(501)))
                .hasStackTraceContaining("at most 500 characters");
    }

    private static void startWith(Environment environment, String setting, String value) {
        String prefix = "--opensupervision.identity-providers.harbour." + setting + "=";
        AnotherNode.beside(
                        environment,
                        Stream.of(harbours.settings("harbour", harbour))
                                .map(each -> each.startsWith(prefix) ? prefix + value : each)
                                .toArray(String[]::new))
                .close();
    }

    private String invitation() {
        String link = harbour.administrator()
                .post("/api/people/" + clara.id() + "/invitation")
                .is(201)
                .text("/link");
        return link.substring(link.indexOf("/invitations/"));
    }

    private static Consumer<JWTClaimsSet.Builder> verified(String email) {
        return claims -> claims.claim("email", email).claim("email_verified", true);
    }

    /** By the form of the page that says where one goes; where the page after it goes by itself. */
    private String leaves(String address) {
        String page = browser.submit(address, address).is(200).text();
        Matcher there = Pattern.compile("content=\"0;url=([^\"]+)\"").matcher(page);
        assertThat(there.find()).as(page).isTrue();
        return HtmlUtils.htmlUnescape(there.group(1));
    }

    /** From the sign-in page, or from an address, to the provider and back. */
    private Answer arrives(
            ProviderOfTheTest provider, String from, String subject, Consumer<JWTClaimsSet.Builder> claims) {
        String begun = leaves(from.startsWith("/") ? from : "/sign-in/with/" + from);
        assertThat(begun).startsWith(provider.issuer() + "/authorize?").contains("code_challenge_method=S256");
        return browser.get(provider.signIn(begun, subject, NOW, claims));
    }

    private static void isWelcome(Answer answer) {
        assertThat(answer.is(302).header("Location"))
                .hasValueSatisfying(to -> assertThat(to).isIn("/", "/me"));
    }
}
