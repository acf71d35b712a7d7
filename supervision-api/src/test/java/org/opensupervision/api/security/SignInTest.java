package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class SignInTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Test
    void who_signs_in_is_told_who_they_are_in_whatever_case_they_write_their_address() {
        var clara = agencies.register().supervisee("C1");

        assertThat(clara.sees("/api/me").is(200).text("/id")).isEqualTo(clara.id());
        var loud = agencies.stranger().as(clara.email().toUpperCase(Locale.ROOT), Agencies.PASSWORD);
        assertThat(loud.get("/api/me").is(200).text("/id")).isEqualTo(clara.id());
    }

    @Test
    void an_unknown_address_and_a_wrong_password_are_answered_alike() {
        var clara = agencies.register().supervisee("C1");
        var wrong = agencies.stranger().as(clara.email(), "wrong-horse-battery").get("/api/me");
        var unknown = agencies.stranger()
                .as("nobody@nowhere.example", Agencies.PASSWORD)
                .get("/api/me");

        assertThat(wrong.is(401).text()).isEqualTo(unknown.is(401).text());
        assertThat(wrong.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo(unknown.header("WWW-Authenticate"));
    }

    @Test
    void who_has_left_cannot_sign_in_from_the_day_after_and_can_again_when_back() {
        Agency agency = agencies.register();
        var clara = agency.supervisee("C1");
        clara.sees("/api/me").is(200);
        leave(agency, clara, "2026-10-31");

        clara.sees("/api/me").is(200);
        clock.setDay("2026-11-01");
        clara.get("/api/me").is(401);

        agency.administrator()
                .post("/api/people/" + clara.id() + "/return", Json.of("on", "2026-11-01"))
                .is(204);
        clara.sees("/api/me").is(200);
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

        clara.sees("/api/me").is(401);
        agencies.stranger().as(newEmail, Agencies.PASSWORD).get("/api/me").is(200);
    }

    @Test
    void a_page_of_another_site_cannot_ask_in_somebodys_name() {
        var clara = agencies.register().supervisee("C1");
        agencies.settle();

        clara.with("Sec-Fetch-Site", "cross-site").get("/api/me").is(403);
        clara.with("Sec-Fetch-Site", "cross-site")
                .post("/api/support-requests", Agency.request("supportive"))
                .is(403);
        clara.with("Sec-Fetch-Site", "same-origin").get("/api/me").is(200);
        clara.with("Sec-Fetch-Site", "none").get("/api/me").is(200);
        assertThat(clara.sees("/api/support-requests").items()).isEmpty();
    }

    @Test
    void a_password_is_set_by_its_owner_or_an_administrator_and_by_nobody_else() {
        Agency agency = agencies.register();
        var clara = agency.supervisee("C1");
        var sam = agency.supervisor("S1");
        agencies.settle();

        sam.put(passwordOf(clara), Json.of("password", "guess-what-i-chose"))
                .is(403)
                .isProblem();
        clara.get("/api/me").is(200);

        agency.administrator()
                .put(passwordOf(clara), Json.of("password", "given-by-administrator"))
                .is(204);
        clara.get("/api/me").is(401);
        var with = agencies.stranger().as(clara.email(), "given-by-administrator");
        with.put(passwordOf(clara), Json.of("password", "chosen by clara herself é"))
                .is(204);
        agencies.stranger()
                .as(clara.email(), "chosen by clara herself é")
                .get("/api/me")
                .is(200);
    }

    @Test
    void an_administrator_who_no_longer_is_one_sets_nobodys_password() {
        Agency agency = agencies.register();
        var clara = agency.supervisee("C1");
        var second = agency.join(agency.newcomer("A2").with("roles", List.of("ADMINISTRATOR", "DIRECTOR")));
        agencies.settle();
        second.put(passwordOf(clara), Json.of("password", "as an administrator"))
                .is(204);

        agency.administrator()
                .delete("/api/people/" + second.id() + "/roles/ADMINISTRATOR")
                .is(204);
        agencies.settle();

        second.put(passwordOf(clara), Json.of("password", "no longer anything"))
                .is(403)
                .isProblem();
    }

    @Test
    void a_password_has_at_least_15_characters() {
        var clara = agencies.register().supervisee("C1");
        agencies.settle();

        clara.put(passwordOf(clara), Json.of("password", "14-characters-"))
                .is(400)
                .names("password");
        clara.put(passwordOf(clara), Json.of()).is(400).names("password");
        clara.put(passwordOf(clara), Json.of("password", "15-characters--")).is(204);
    }

    @Test
    void a_long_password_counts_to_its_last_character_and_one_that_would_not_is_refused() {
        var clara = agencies.register().supervisee("C1");
        agencies.settle();
        String password = "a pass phrase as long as a line of a poem, counting to its last letter: ";

        clara.put(passwordOf(clara), Json.of("password", password + "a"))
                .is(400)
                .names("password");
        clara.put(passwordOf(clara), Json.of("password", "é".repeat(37)))
                .is(400)
                .names("password");
        clara.put(passwordOf(clara), Json.of("password", password)).is(204);

        agencies.stranger().as(clara.email(), password).get("/api/me").is(200);
        agencies.stranger()
                .as(clara.email(), password.replace(": ", ":!"))
                .get("/api/me")
                .is(401);
    }

    private static void leave(Agency agency, Someone person, String lastDay) {
        agency.administrator()
                .post("/api/people/" + person.id() + "/departure", Json.of("lastDay", lastDay))
                .is(204);
    }

    private static String passwordOf(Someone person) {
        return "/api/people/" + person.id() + "/password";
    }
}
