package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class SecondFactorTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone sam;
    Browser browser;

    @BeforeEach
    void sam_is_signed_in() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        agencies.settle();
        browser = signedIn(sam);
    }

    @Test
    void signing_in_then_needs_a_code_of_the_app_and_none_twice() {
        String secret = setUp(browser);
        clock.set("2026-10-31T12:05:00Z");
        Browser other = Browser.at(agencies.stranger());

        assertThat(other.signIn(sam.email(), Agencies.PASSWORD).is(302).header("Location"))
                .hasValue("/sign-in/code");
        other.get("/api/me").is(401);
        code(other, "000000").is(422);
        code(other, codeNow(secret)).is(302);
        other.get("/api/me").is(200);

        Browser third = Browser.at(agencies.stranger());
        third.signIn(sam.email(), Agencies.PASSWORD).is(302);
        code(third, codeNow(secret)).is(422);
        clock.set("2026-10-31T12:05:30Z");
        code(third, codeNow(secret)).is(302);
    }

    @Test
    void a_recovery_code_is_good_once() {
        List<String> codes = codes(browser);
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.replace("-", "").length() * 5 >= 128);
        Browser other = Browser.at(agencies.stranger());
        other.signIn(sam.email(), Agencies.PASSWORD).is(302);
        code(other, codes.getFirst().toUpperCase()).is(302);

        Browser third = Browser.at(agencies.stranger());
        third.signIn(sam.email(), Agencies.PASSWORD).is(302);
        code(third, codes.getFirst()).is(422);
        code(third, codes.get(1).replace("-", "")).is(302);
    }

    @Test
    void each_step_that_shows_who_somebody_is_begins_a_session_under_another_id() {
        String secret = setUp(browser);
        clock.set("2026-10-31T12:05:00Z");
        Browser other = Browser.at(agencies.stranger()).withOnly("SESSION", "cGxhbnRlZA");

        other.signIn(sam.email(), Agencies.PASSWORD).is(302);
        String byPassword = other.cookie("SESSION");
        code(other, codeNow(secret)).is(302);
        String byCode = other.cookie("SESSION");
        other.post("/api/me/reauthentication", Json.of("password", Agencies.PASSWORD))
                .is(204);
        String again = other.cookie("SESSION");

        assertThat(List.of("cGxhbnRlZA", byPassword, byCode, again)).doesNotHaveDuplicates();
        other.get("/api/me").is(200);
        for (String former : List.of("cGxhbnRlZA", byPassword, byCode)) {
            other.withOnly("SESSION", former).get("/api/me").is(401);
        }
    }

    @Test
    void it_counts_from_the_first_right_code_on() {
        browser.post("/api/me/second-factor", Json.of()).is(200);
        browser.post("/api/me/second-factor/confirmation", Json.of("code", "000000"))
                .is(400)
                .names("code");

        assertThat(signedIn(sam).get("/api/me/second-factor").text()).isEqualTo("{\"on\":false}");
    }

    @Test
    void guessing_at_codes_is_slowed_down() {
        setUp(browser);
        Browser other = Browser.at(agencies.stranger());
        other.signIn(sam.email(), Agencies.PASSWORD).is(302);
        for (int i = 0; i < 10; i++) {
            code(other, "00000" + i).is(422);
        }
        assertThat(code(other, "123456").is(429).header("Retry-After")).hasValue("1");
    }

    @Test
    void an_agency_may_ask_its_leaders_for_one_before_anything_else() {
        var admin = agency.administrator();
        Browser admins = signedIn(admin);
        admins.get("/api/people").is(200);
        admin.put("/api/agency/sign-in-policy", Json.of("secondFactor", true)).is(204);

        admins.get("/api/people").is(403).says("second factor");
        admins.get("/api/me/tokens").is(403);
        browser.get("/api/people").is(200);

        setUp(admins);
        admins.get("/api/people").is(200);
        sam.put("/api/agency/sign-in-policy", Json.of("secondFactor", false)).is(403);
    }

    @Test
    void an_administrator_helps_who_has_lost_it() {
        setUp(browser);
        sam.delete("/api/people/" + sam.id() + "/second-factor").is(403);
        agency.administrator()
                .delete("/api/people/" + sam.id() + "/second-factor")
                .is(204);

        signedIn(sam).get("/api/me").is(200);
    }

    @Test
    void setting_it_up_and_removing_it_end_every_other_session() {
        Browser there = signedIn(sam);
        String secret = setUp(browser);
        browser.get("/api/me/sessions").is(200);
        there.get("/api/me/sessions").is(401);

        clock.set("2026-10-31T12:05:00Z");
        there.signIn(sam.email(), Agencies.PASSWORD).is(302);
        code(there, codeNow(secret)).is(302);
        there.get("/api/me/sessions").is(200);
        browser.delete("/api/me/second-factor").is(204);
        browser.get("/api/me/sessions").is(200);
        there.get("/api/me/sessions").is(401);
    }

    @Test
    void an_e_mail_says_nothing_more_in_the_address_for_the_app_than_whose_it_is() {
        String email = "s/a?secret=mine&issuer=x#%41+" + sam.email();
        agency.administrator()
                .put("/api/people/" + sam.id() + "/contact", Json.of("name", "Sam", "email", email))
                .is(204);
        agencies.settle();

        URI address = URI.create(
                browser.post("/api/me/second-factor", Json.of()).is(200).text("/address"));

        assertThat(address.getScheme()).isEqualTo("otpauth");
        assertThat(address.getPath()).isEqualTo("/OpenSupervision:" + email);
        assertThat(address.getRawQuery()).matches("secret=[A-Z2-7]+&issuer=OpenSupervision");
        assertThat(address.getFragment()).isNull();
    }

    @Test
    void the_page_sets_it_up_too() {
        String page =
                browser.submit("/me/second-factor", "/me/second-factor").is(200).text();
        String secret = page.replaceAll("(?s).*<code id=\"secret\">([^<]+)</code>.*", "$1")
                .replace(" ", "");
        assertThat(page).contains("otpauth://totp/OpenSupervision:");

        browser.submit("/me/second-factor", "/me/second-factor/confirmation", "code", "000000")
                .is(422);
        assertThat(browser.submit("/me/second-factor", "/me/second-factor/confirmation", "code", codeNow(secret))
                        .is(200)
                        .text())
                .contains("recovery codes");
        browser.submit("/me/second-factor", "/me/second-factor/removal", "password", "not mine")
                .is(422);
        browser.submit("/me/second-factor", "/me/second-factor/removal", "password", Agencies.PASSWORD)
                .is(302);
        signedIn(sam).get("/api/me").is(200);
    }

    @Test
    void a_record_is_signed_by_who_has_just_entered_the_password() {
        var clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        String session = agency.session(sam, held("2026-10-01", clara));
        String signature = "/api/sessions/" + session + "/signature";
        clock.set("2026-10-31T12:15:00Z");

        browser.post(signature, Json.of()).is(403).says("password again");
        browser.post("/api/me/reauthentication", Json.of("password", "not this one at all"))
                .is(400)
                .names("password");
        browser.post(signature, Json.of()).is(403);
        browser.post("/api/me/reauthentication", Json.of("password", Agencies.PASSWORD))
                .is(204);
        browser.post(signature, Json.of()).is(204);
    }

    private Browser signedIn(Someone person) {
        Browser other = Browser.at(agencies.stranger());
        assertThat(other.signIn(person.email(), Agencies.PASSWORD).is(302).header("Location"))
                .hasValue("/");
        return other;
    }

    private String setUp(Browser who) {
        String secret = who.post("/api/me/second-factor", Json.of()).is(200).text("/secret");
        who.post("/api/me/second-factor/confirmation", Json.of("code", codeNow(secret)))
                .is(200);
        return secret;
    }

    private List<String> codes(Browser who) {
        String secret = who.post("/api/me/second-factor", Json.of()).is(200).text("/secret");
        return who.post("/api/me/second-factor/confirmation", Json.of("code", codeNow(secret)))
                .is(200)
                .json()
                .get("recoveryCodes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
    }

    private static org.opensupervision.api.harness.Answer code(Browser who, String code) {
        return who.submit("/sign-in/code", "/sign-in/code", "code", code);
    }

    private String codeNow(String secret) {
        return Totp.code(decoded(secret), Totp.stepAt(clock.instant()));
    }

    private static byte[] decoded(String base32) {
        var bits = new java.math.BigInteger("1");
        for (char each : base32.toCharArray()) {
            bits = bits.shiftLeft(5).add(java.math.BigInteger.valueOf(ALPHABET.indexOf(each)));
        }
        return Arrays.copyOfRange(bits.toByteArray(), 1, 1 + Totp.SECRET_BYTES);
    }
}
