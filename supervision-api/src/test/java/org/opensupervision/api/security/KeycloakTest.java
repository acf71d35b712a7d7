package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Keycloak;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With a real identity provider and a real browser, at two sites; {@code mvn -P keycloak}. */
@OverHttp
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+", disabledReason = "mvn -P keycloak unpacks one")
class KeycloakTest {

    static Keycloak keycloak;
    static AnotherNode node;
    static Agency harbour;
    static Agency lakeside;

    Someone clara;
    Screen screen;

    @BeforeAll
    static void two_agencies_each_with_a_realm(@Autowired Agencies agencies, @Autowired Environment environment) {
        keycloak = Keycloak.start();
        harbour = agencies.register();
        lakeside = agencies.register();
        node = AnotherNode.beside(
                environment,
                Stream.of(keycloak.settings("harbour", harbour), keycloak.settings("lakeside", lakeside))
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    @AfterAll
    static void end() {
        node.close();
        keycloak.close();
    }

    @BeforeEach
    void clara_has_joined() {
        node.clock().set(Instant.now().toString());
        clara = harbour.supervisee("C" + System.nanoTime());
        harbour.agencies().settle();
        screen = Screen.at(node.port());
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void clara_signs_in_with_her_agencys_account_and_again_after_her_e_mail_changed_there() {
        String account = keycloak.account("harbour", clara.email(), true);
        screen.goTo("/sign-in").looksRight("sign-in-providers");
        signIn(screen, "harbour", clara.email());
        screen.isAt("Today");
        assertThat(screen.page().context().cookies()).anyMatch(cookie -> cookie.name.equals("SESSION"));

        keycloak.changeEmail(account, "elsewhere-" + clara.email());
        Screen other = Screen.at(node.port());
        signIn(other, "harbour", "elsewhere-" + clara.email());
        other.isAt("Today");
        other.close();
    }

    @Test
    void who_signs_out_has_to_enter_the_password_there_again() {
        keycloak.account("harbour", clara.email(), true);
        signIn(screen, "harbour", clara.email());
        screen.isAt("Today").open("Account").press("Sign out");
        screen.isAt("Signed out").looksRight("signed-out").follow("Sign out there");
        screen.page().locator("#kc-logout").click();
        screen.isAt("Sign in").follow("Sign in with harbour").press("Go on");
        screen.page().locator("#password").waitFor();
    }

    @Test
    void an_account_without_a_verified_e_mail_or_of_another_agency_lets_nobody_in() {
        keycloak.account("lakeside", clara.email(), true);
        signIn(screen, "lakeside", clara.email());
        screen.shows("With this account nobody could be signed in here.").looksRight("sign-in-provider-refused");
        screen.goTo("/me").isAt("Sign in");

        keycloak.account("harbour", clara.email(), false);
        Screen other = Screen.at(node.port());
        signIn(other, "harbour", clara.email());
        other.shows("With this account nobody could be signed in here.");
        other.close();
    }

    @Test
    void an_invitation_links_whatever_account_of_the_agency_its_owner_has() {
        keycloak.account("harbour", "private-" + clara.email(), false);
        String link = harbour.administrator()
                .http()
                .at(node.port())
                .post("/api/people/" + clara.id() + "/invitation")
                .is(201)
                .text("/link");
        screen.goTo(link.substring(link.indexOf("/invitations/"))).looksRight("invitation-providers");
        screen.follow("Sign in with harbour").press("Go on");
        enter(screen, "private-" + clara.email());
        screen.isAt("Today");
    }

    @Test
    void a_second_factor_counts_where_the_realm_tells_of_one() {
        for (Agency agency : new Agency[] {harbour, lakeside}) {
            agency.administrator()
                    .put("/api/agency/sign-in-policy", Json.of("secondFactor", true))
                    .is(204);
        }
        keycloak.account("harbour", harbour.administrator().email(), true);
        signIn(screen, "harbour", harbour.administrator().email());
        screen.isAt("Second factor");

        keycloak.account("lakeside", lakeside.administrator().email(), true);
        Screen other = Screen.at(node.port());
        signIn(other, "lakeside", lakeside.administrator().email());
        other.isAt("Today").goTo("/me/tokens").isAt("API tokens");
        other.close();
    }

    @Test
    void a_program_calls_with_a_token_of_the_realm() {
        keycloak.account("harbour", clara.email(), true);
        String reads = token("a-program", "opensupervision.read");
        node.stranger().bearing(reads).get("/api/me").is(401);
        signIn(screen, "harbour", clara.email());
        screen.isAt("Today");

        assertThat(node.stranger().bearing(reads).get("/api/me").is(200).text("/id"))
                .isEqualTo(clara.id());
        node.stranger()
                .bearing(reads)
                .post("/api/support-requests", Agency.request("supportive"))
                .is(403);
        node.stranger()
                .bearing(token("a-program", "opensupervision.write"))
                .post("/api/support-requests", Agency.request("supportive"))
                .is(201);
        node.stranger()
                .bearing(token("another-program", "opensupervision.read"))
                .get("/api/me")
                .is(401);

        keycloak.rotateKeys("harbour");
        String newer = token("a-program", "opensupervision.read");
        assertThat(newer.split("\\.")[0]).isNotEqualTo(reads.split("\\.")[0]);
        node.stranger().bearing(newer).get("/api/me").is(200);
        node.stranger().bearing(reads).get("/api/me").is(200);
    }

    @Test
    void a_record_is_signed_after_the_password_was_entered_there_again(@Autowired JdbcClient jdbc) {
        var sam = harbour.supervisor("S" + System.nanoTime());
        harbour.agreement(sam, clara, "2026-01-01");
        String signature = "/api/sessions/" + harbour.session(sam, held("2026-10-01", clara)) + "/signature";
        keycloak.account("harbour", sam.email(), true);
        signIn(screen, "harbour", sam.email());
        screen.isAt("Today");
        anHourPasses(jdbc);
        assertThat(post(signature)).isEqualTo(403);

        screen.goTo("/me/reauthentication").press("Go on");
        screen.page().locator("#password").fill(Keycloak.PASSWORD);
        screen.page().locator("#kc-login").click();
        screen.isAt("Your account");

        assertThat(post(signature)).isEqualTo(204);
    }

    private String token(String program, String scope) {
        return keycloak.token("harbour", program, clara.email(), scope);
    }

    private static void signIn(Screen screen, String realm, String email) {
        screen.goTo("/sign-in").follow("Sign in with " + realm).isAt("Go on to " + realm);
        screen.press("Go on");
        enter(screen, email);
    }

    private static void enter(Screen screen, String email) {
        screen.page().locator("#username").fill(email);
        screen.page().locator("#password").fill(Keycloak.PASSWORD);
        screen.page().locator("#kc-login").click();
    }

    /** As a script of the page would. */
    private int post(String address) {
        return (Integer) screen.page().evaluate("""
                async address => (await fetch(address, {method: 'POST', headers: {
                    'X-CSRF-TOKEN': document.querySelector('meta[name=csrf-token]').content,
                    'Content-Type': 'application/json'}})).status
                """, address);
    }

    private static void anHourPasses(JdbcClient jdbc) {
        String anHourAgo = Instant.now().minusSeconds(3600).toString();
        assertThat(jdbc.sql("""
                update spring_session_attributes set attribute_bytes = :then where attribute_name = 'passwordAt'
                """).param("then", anHourAgo.getBytes(UTF_8)).update())
                .isPositive();
    }
}
