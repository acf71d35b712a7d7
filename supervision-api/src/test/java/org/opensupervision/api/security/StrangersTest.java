package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Endpoints;
import org.opensupervision.api.harness.Endpoints.Endpoint;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@OverHttp
class StrangersTest {

    /** Whether it is up, where people show who they are, and where browsers report breaches of the policy. */
    private static final List<String> OPEN =
            List.of("/actuator/health", "/sign-in", "/sign-out", "/invitations/", "/policy-reports");

    @Autowired
    Agencies agencies;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @TestFactory
    Stream<DynamicTest> a_stranger_is_turned_away_from() {
        return Endpoints.of(mappings).stream()
                .filter(endpoint -> OPEN.stream().noneMatch(endpoint.pattern()::startsWith))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> turnedAway(endpoint)));
    }

    @Test
    void the_endpoints_are_all_there_is() {
        assertThat(Endpoints.of(mappings).stream().map(Endpoint::toString))
                .contains("GET /api/people", "POST /api/sessions/{id}/ratings", "GET /v3/api-docs")
                .hasSizeGreaterThan(40);
    }

    @Test
    void an_address_that_does_not_exist_tells_a_stranger_nothing() {
        agencies.stranger().get("/api/nothing-here").is(401).isProblem();
        agencies.stranger().get("/").is(401).isProblem();
    }

    @Test
    void whether_it_is_up_is_all_that_a_stranger_sees() {
        assertThat(agencies.stranger().get("/actuator/health/readiness").is(200).text())
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(agencies.stranger().get("/actuator/health/liveness").is(200).text())
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(agencies.stranger().get("/actuator/health").is(200).json().has("components"))
                .isFalse();
    }

    private void turnedAway(Endpoint endpoint) {
        String address =
                endpoint.address(variable -> UUID.randomUUID().toString()).replace("/**", "");

        var answer = agencies.stranger().ask(endpoint.method(), address, null);

        if (!endpoint.pattern().startsWith("/api/") && endpoint.method().equals("POST")) {
            // a form without the page that it belongs to
            answer.is(403).isProblem();
            return;
        }
        answer.is(401).isProblem();
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer realm=\"OpenSupervision\"");
    }
}
