package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** With what and from where somebody calls counts at each request, and not only when they sign in. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class SurroundingsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:%1$s) Gecko/20100101 Firefox/%1$s";
    private static final String CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    Agency agency;

    @BeforeEach
    void an_agency() {
        agency = agencies.register();
        agencies.settle();
    }

    @Test
    void a_session_is_of_one_kind_of_browser_and_ends_when_another_shows_it() {
        Browser firefox = Browser.at(agencies.stranger().with("User-Agent", FIREFOX.formatted("150.0")));
        firefox.signIn(agency.administrator().email(), Agencies.PASSWORD).is(302);
        String session = firefox.cookie("SESSION");

        with(session, FIREFOX.formatted("151.0.2")).get("/api/me").is(200);
        with(session, CHROME).get("/api/me").is(401);
        with(session, FIREFOX.formatted("150.0")).get("/api/me").is(401);
    }

    @Test
    void whoever_sends_no_name_of_a_browser_is_another_too() {
        Browser firefox = Browser.at(agencies.stranger().with("User-Agent", FIREFOX.formatted("150.0")));
        firefox.signIn(agency.administrator().email(), Agencies.PASSWORD).is(302);

        with(firefox.cookie("SESSION"), "").get("/api/me").is(401);
    }

    @Test
    void administration_is_done_from_networks_that_the_operator_has_named(CapturedOutput output) {
        try (var elsewhere = AnotherNode.beside(environment, "--opensupervision.administration-from=10.0.0.0/8");
                var here = AnotherNode.beside(
                        environment, "--opensupervision.administration-from=10.0.0.0/8, 127.0.0.0/8")) {
            Http admin = agency.administrator().http();

            admin.at(elsewhere.port())
                    .post("/api/teams", Json.of("name", "Outpatient"))
                    .is(403);
            admin.at(elsewhere.port()).get("/api/read-models").is(403);
            assertThat(output.getAll()).contains("turned away: from=KEEP_TEAMS why=ELSEWHERE");
            admin.at(elsewhere.port()).get("/api/people").is(200);
            admin.at(here.port())
                    .post("/api/teams", Json.of("name", "Outpatient"))
                    .is(201);
            admin.post("/api/teams", Json.of("name", "Inpatient")).is(201);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ERASE_PERSON, 10.1.255.255, true",
        "ERASE_PERSON, 10.2.0.0, false",
        "ERASE_PERSON, 2001:db8::7, true",
        "ERASE_PERSON, 2001:db9::7, false",
        "IMPORT, 192.0.2.1, false",
        "KEEP_SYSTEM, 192.0.2.1, false",
        "READ_PERSON, 192.0.2.1, true",
        "CONSENT_TO_ERASURE, 192.0.2.1, true"
    })
    void what_directors_may_too_is_no_administration(Deed deed, String address, boolean allowed) {
        var networks = new AdministrationFrom(List.of("10.1.0.0/16", " 2001:db8::/32"));
        assertThat(networks.allows(deed, address)).isEqualTo(allowed);
        assertThat(new AdministrationFrom(List.of()).allows(deed, address)).isTrue();
    }

    @Test
    void what_is_no_network_ends_the_start() {
        assertThatThrownBy(() -> new AdministrationFrom(List.of("our office")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Http with(String session, String browser) {
        return agencies.stranger().with("Cookie", "SESSION=" + session).with("User-Agent", browser);
    }
}
