package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
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

/** Whoever changes how somebody gets in has just entered the password. */
@OverHttp
class WaysInChangeTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone clara;
    Browser admins;

    @BeforeEach
    void an_administrator_signed_in_a_while_ago() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        agencies.settle();
        admins = Browser.at(agencies.stranger());
        admins.signIn(agency.administrator().email(), Agencies.PASSWORD).is(302);
        clock.set("2026-10-31T12:15:00Z");
    }

    /** The last one ends the session in which it is tried. */
    private Map<String, Function<Browser, Answer>> changes() {
        String person = "/api/people/" + clara.id();
        Map<String, Function<Browser, Answer>> changes = new LinkedHashMap<>();
        changes.put("a second factor", it -> it.post("/api/me/second-factor", Json.of()));
        changes.put("its confirmation", it -> it.post("/api/me/second-factor/confirmation", Json.of("code", "000000")));
        changes.put(
                "a token",
                it -> it.post("/api/me/tokens", Json.of("name", "mine", "scopes", List.of("READ"), "days", 1)));
        changes.put(
                "somebody's e-mail",
                it -> it.put(person + "/contact", Json.of("name", "Clara", "email", "new." + clara.email())));
        changes.put("an invitation", it -> it.post(person + "/invitation", Json.of()));
        changes.put("somebody's second factor", it -> it.delete(person + "/second-factor"));
        changes.put("somebody's account", it -> it.delete(person + "/provider-account"));
        changes.put("somebody's sessions", it -> it.delete(person + "/sessions"));
        changes.put("the policy", it -> it.put("/api/agency/sign-in-policy", Json.of("secondFactor", false)));
        changes.put("one's session elsewhere", it -> it.delete("/api/me/sessions/" + UUID.randomUUID()));
        changes.put("all of one's sessions", it -> it.delete("/api/me/sessions"));
        return changes;
    }

    @Test
    void no_way_in_changes_before_the_password_is_entered_again() {
        changes().forEach((what, change) -> {
            Answer refused = change.apply(admins);
            assertThat(refused.status()).as(what).isEqualTo(403);
            refused.says("password again");
        });

        admins.post("/api/me/reauthentication", Json.of("password", Agencies.PASSWORD))
                .is(204);

        changes()
                .forEach((what, change) ->
                        assertThat(change.apply(admins).status()).as(what).isIn(200, 201, 204, 400, 404));
        admins.get("/api/me").is(401);
    }

    @Test
    void pages_ask_for_it_and_nothing_has_happened() {
        for (String[] form : new String[][] {
            {"/me/second-factor", "/me/second-factor"},
            {"/me/second-factor", "/me/second-factor/confirmation"},
            {"/me/tokens", "/me/tokens"},
            {"/me/sessions", "/me/sessions/" + UUID.randomUUID() + "/end"},
            {"/me/sessions", "/me/sessions/end"}
        }) {
            assertThat(admins.submit(form[0], form[1]).is(302).header("Location"))
                    .as(form[1])
                    .hasValue("/me/reauthentication?back=%2Fme");
        }
        admins.get("/api/me").is(200);
        admins.submit("/me/reauthentication", "/me/reauthentication", "password", Agencies.PASSWORD)
                .is(302);
        admins.submit("/me/second-factor", "/me/second-factor").is(200);
        assertThat(admins.submit("/me/sessions", "/me/sessions/end").is(302).header("Location"))
                .hasValue("/sign-in");
    }

    @Test
    void who_must_set_up_a_second_factor_first_enters_the_password_before_that() {
        agency.administrator()
                .put("/api/agency/sign-in-policy", Json.of("secondFactor", true))
                .is(204);

        admins.get("/api/people").is(403).says("second factor");
        admins.post("/api/me/second-factor", Json.of()).is(403).says("password again");
        admins.post("/api/me/reauthentication", Json.of("password", Agencies.PASSWORD))
                .is(204);
        admins.post("/api/me/second-factor", Json.of()).is(200);
    }

    @Test
    void a_program_has_no_password_to_enter() {
        agency.administrator()
                .put("/api/people/" + clara.id() + "/contact", Json.of("name", "Clara", "email", clara.email()))
                .is(204);
    }
}
