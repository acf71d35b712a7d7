package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An administrator looks at what is shut to them, and says why. */
@OverHttp
class BrokenGlassTest {

    private static final String WHY = "her supervisor cannot be reached today";

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone sam;
    Someone clara;
    Someone alice;
    Http administrator;
    String asked;

    @BeforeEach
    void clara_has_asked_for_support() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        asked = "/api/support-requests/" + agency.request(clara, request("supportive"));
        alice = agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        administrator = alice.with("Break-Glass", WHY);
        agencies.settle();
    }

    private JsonNode latest() {
        return clara.get("/api/access-log").items().getFirst();
    }

    @Test
    void it_is_open_for_that_request_alone_and_whose_it_is_sees_why() {
        alice.get(asked).is(404);
        administrator.get(asked).is(200);
        alice.get(asked).is(404);

        assertThat(clara.get("/api/access-log").items()).hasSize(1);
        assertThat(latest().at("/who/name").asString()).isEqualTo("Name of A2");
        assertThat(latest().at("/what").asString()).isEqualTo("REQUEST");
        assertThat(latest().at("/reason").asString()).isEqualTo(WHY);
        assertThat(latest().at("/refused").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "because", "too short a reason."})
    void a_reason_that_is_none_is_told(String reason) {
        alice.with("Break-Glass", reason).get(asked).is(400).names("Break-Glass");
        assertThat(clara.get("/api/access-log").items()).isEmpty();
    }

    @Test
    void words_of_sessions_and_what_was_said_of_them_stay_shut() {
        String session = agency.session(sam, held("2026-06-05", clara).with("note", "canary-note"));
        clara.post("/api/sessions/" + session + "/ratings", rating(5, 5, 0).with("words", "canary-rating"))
                .is(204);
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                .is(200);
        clara.sees("/api/risk-flags").is(200);
        agencies.settle();

        assertThat(administrator.get("/api/sessions/" + session).status()).isIn(403, 404);
        assertThat(administrator.get("/api/sessions").text()).doesNotContain("canary");
        var flags = administrator.get("/api/risk-flags");
        assertThat(flags.items("/person/id")).containsExactly(clara.id());
        assertThat(flags.text()).doesNotContain("latest rating of");
    }

    @Test
    void who_is_no_administrator_opens_nothing_with_it_and_that_is_seen() {
        Someone other = agency.supervisor("S2");
        other.with("Break-Glass", WHY).get(asked).is(404);

        assertThat(latest().at("/who/name").asString()).isEqualTo("Name of S2");
        assertThat(latest().at("/refused").asBoolean()).isTrue();
        assertThat(latest().at("/reason").asString()).isEqualTo(WHY);
    }

    @Test
    void nobody_of_another_agency_opens_anything_with_it() {
        agencies.register().administrator().with("Break-Glass", WHY).get(asked).is(404);
        assertThat(clara.get("/api/access-log").items()).isEmpty();
    }
}
