package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@OverHttp
class SessionsOnEveryNodeTest {

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    @Test
    void a_session_serves_at_another_node_outlives_it_and_ends_on_all() {
        var clara = agencies.register().supervisee("C1");
        agencies.settle();
        Browser here = Browser.at(agencies.stranger());
        here.signIn(clara.email(), Agencies.PASSWORD).is(302);
        String session = here.cookie("SESSION");
        String begunThere;

        try (var node = AnotherNode.beside(environment)) {
            Browser there = Browser.at(node.stranger());
            assertThat(there.withOnly("SESSION", session).get("/api/me").is(200).text("/id"))
                    .isEqualTo(clara.id());
            there.signIn(clara.email(), Agencies.PASSWORD).is(302);
            begunThere = there.cookie("SESSION");
        }

        try (var node = AnotherNode.beside(environment)) {
            Browser there = Browser.at(node.stranger());
            there.withOnly("SESSION", begunThere).get("/api/me").is(200);
            here.withOnly("SESSION", begunThere).get("/api/me").is(200);

            here.submit("/me", "/me/sessions/end").is(302);
            there.withOnly("SESSION", begunThere).get("/api/me").is(401);
            there.withOnly("SESSION", session).get("/api/me").is(401);
        }
    }
}
