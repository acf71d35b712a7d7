package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class OwnSessionsTest {

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone clara;
    Browser here;
    Browser there;

    @BeforeEach
    void clara_is_signed_in_twice() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        here = signedIn(clara);
        there = signedIn(clara);
    }

    @Test
    void one_sees_where_one_is_signed_in_and_which_is_here() {
        var listed = here.get("/api/me/sessions").is(200).json();

        assertThat(listed).hasSize(2);
        assertThat(listed.valueStream().filter(each -> each.get("current").asBoolean()))
                .hasSize(1);
        assertThat(listed.toString()).contains("127.0.0.1").doesNotContain(here.cookie("SESSION"));
    }

    @Test
    void one_ends_a_session_elsewhere_and_nobody_elses() {
        String other = here.get("/api/me/sessions")
                .json()
                .valueStream()
                .filter(each -> !each.get("current").asBoolean())
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow();
        var maria = signedIn(agency.supervisee("C2"));

        maria.delete("/api/me/sessions/" + other).is(404);
        there.get("/api/me/sessions").is(200);
        here.delete("/api/me/sessions/" + other).is(204);
        there.get("/api/me/sessions").is(401);
        here.get("/api/me/sessions").is(200);
        here.delete("/api/me/sessions/x").is(400);
    }

    @Test
    void one_signs_out_everywhere() {
        here.delete("/api/me/sessions").is(204);

        here.get("/api/me/sessions").is(401);
        there.get("/api/me/sessions").is(401);
    }

    @Test
    void the_page_signs_out_everywhere_too() {
        assertThat(here.get("/me/sessions").is(200).text()).contains("This browser");
        here.submit("/me/sessions", "/me/sessions/end").is(302);
        there.get("/api/me/sessions").is(401);
    }

    @Test
    void whoever_signs_out_takes_along_what_the_browser_has_kept() {
        String everything = "\"cache\", \"storage\"";
        assertThat(here.submit("/me", "/sign-out").is(302).header("Clear-Site-Data"))
                .hasValue(everything);
        assertThat(there.delete("/api/me/sessions").is(204).header("Clear-Site-Data"))
                .hasValue(everything);
        assertThat(signedIn(clara)
                        .submit("/me/sessions", "/me/sessions/end")
                        .is(302)
                        .header("Clear-Site-Data"))
                .hasValue(everything);
    }

    @Test
    void a_stranger_who_wants_a_page_is_sent_to_sign_in() {
        assertThat(Browser.at(agencies.stranger()).get("/me/sessions").is(302).header("Location"))
                .hasValue("/sign-in?back=%2Fme%2Fsessions");
    }

    @Test
    void a_session_is_kept_in_words() {
        assertThat(jdbc.sql("select convert_from(attribute_bytes, 'UTF8') from spring_session_attributes")
                        .query(String.class)
                        .list())
                .contains(clara.id());
    }

    @Test
    void whoever_reads_the_table_of_sessions_cannot_use_one() {
        List<String> kept = jdbc.sql("select session_id from spring_session where principal_name = :clara")
                .param("clara", clara.id())
                .query(String.class)
                .list();
        assertThat(kept).hasSize(2);

        for (String id : kept) {
            String cookie = Base64.getEncoder().encodeToString(id.getBytes(UTF_8));
            here.withOnly("SESSION", cookie).get("/api/me/sessions").is(401);
            here.withOnly("SESSION", id).get("/api/me/sessions").is(401);
        }
        here.get("/api/me/sessions").is(200);
    }

    private Browser signedIn(Someone person) {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(person.email(), Agencies.PASSWORD).is(302);
        return browser;
    }
}
