package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whom a flag is about sees it first. */
@OverHttp
class FirstLookTest {

    private static final String FLAGS = "/api/risk-flags";
    private static final String PROFILES = "/api/support-profiles";

    /** At the agency of the test it is that day too, or the next. */
    private static final String TODAY = LocalDate.now(Clock.systemUTC()).toString();

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone sam;
    Someone dora;
    Someone alice;
    Someone clara;

    @BeforeEach
    void clara_is_flagged() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        dora = agency.person("D1", "DIRECTOR", Agency.JOINED);
        alice = agency.person("A2", "ADMINISTRATOR", Agency.JOINED);
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        // the event store dates by the real clock, and what follows from a day long past is news to nobody
        clock.set(Instant.now().toString());
        evaluated(TODAY);
    }

    @Test
    void nobody_else_sees_it_before_she_has_looked() {
        for (Someone other : List.of(sam, dora, breakingTheGlass())) {
            assertThat(other.sees(FLAGS).items()).isEmpty();
            assertThat(other.get(FLAGS + "?size=1").at("/page/totalElements").asInt())
                    .isZero();
            other.get(FLAGS + "/" + flag()).is(404);
        }
    }

    @Test
    void what_is_not_seen_yet_is_answered_like_what_is_not_there() {
        Answer hidden = sam.sees(FLAGS + "/" + flag()).is(404);
        Answer missing = sam.get(FLAGS + "/" + sam.id()).is(404);
        assertThat(hidden.text().replace(flag(), "")).isEqualTo(missing.text().replace(sam.id(), ""));
    }

    @Test
    void her_supervisor_and_a_director_see_it_once_she_has_looked_at_it() {
        clara.sees(FLAGS + "/" + flag()).is(200);
        everybodySees("REVIEW");
    }

    @Test
    void her_supervisor_and_a_director_see_it_once_she_has_looked_at_the_list() {
        clara.sees(FLAGS).is(200);
        everybodySees("REVIEW");
    }

    @Test
    void they_see_it_a_day_later_if_she_does_not_look() {
        clock.set(Instant.now().plus(Duration.ofHours(23)).toString());
        assertThat(sam.sees(FLAGS).items()).isEmpty();
        clock.aDayLater(() -> {
            everybodySees("REVIEW");
            return true;
        });
    }

    @Test
    void a_flag_as_of_a_day_long_past_is_seen_at_once() {
        var harbour = agencies.register();
        var gina = harbour.supervisee("C1");
        harbour.agreement(harbour.supervisor("S1"), gina, "2026-01-01");
        var director = harbour.person("D1", "DIRECTOR", Agency.JOINED);
        agencies.settle();
        harbour.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-30"))
                .is(200);
        assertThat(director.sees(FLAGS).items("/tier")).containsExactly("REVIEW");
    }

    @Test
    void her_profile_tells_nobody_else_before_she_has_looked_what_it_comes_to() {
        for (Someone other : List.of(sam, dora)) {
            for (JsonNode told : List.of(
                    other.sees(PROFILES + "/" + clara.id()).is(200).json(),
                    other.get(PROFILES).items().getFirst())) {
                assertThat(told.at("/status").asString()).isEqualTo("EVALUATED");
                assertThat(told.at("/expectedMinutes").asInt()).isEqualTo(180);
                assertThat(told.propertyNames()).doesNotContain("tier", "points", "equalWeightPoints", "facts");
            }
        }
        assertThat(clara.sees(PROFILES + "/" + clara.id()).text("/tier")).isEqualTo("REVIEW");
        assertThat(looks()).isZero();

        clara.sees(FLAGS).is(200);
        assertThat(sam.sees(PROFILES + "/" + clara.id()).text("/tier")).isEqualTo("REVIEW");
        assertThat(dora.sees(PROFILES).items("/tier")).containsExactly("REVIEW");
    }

    @Test
    void seeing_her_page_as_her_supervisor_does_is_no_look_and_shows_it_once_he_sees_it() {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(clara.email(), Agencies.PASSWORD);
        assertThat(browser.get("/me/privacy/as-my-supervisor").is(200).text()).contains("They see no flag about you.");
        assertThat(looks()).isZero();

        clara.sees(FLAGS).is(200);
        agencies.settle();
        assertThat(browser.get("/me/privacy/as-my-supervisor").is(200).text())
                .contains("support has thinned a lot", "Regularity");
        assertThat(browser.get("/me/privacy/as-a-director").is(200).text()).contains("support has thinned a lot");
    }

    @Test
    void her_profile_tells_them_a_day_later_if_she_does_not_look() {
        clock.aDayLater(() -> {
            assertThat(dora.sees(PROFILES + "/" + clara.id()).text("/tier")).isEqualTo("REVIEW");
            return true;
        });
    }

    @Test
    void a_profile_as_of_a_day_long_past_is_news_to_nobody() {
        assertThat(dora.sees(PROFILES + "?asOf=2026-10-30").items("/tier")).containsExactly("REVIEW");
    }

    @Test
    void a_profile_that_says_no_more_than_they_know_is_told() {
        var gina = agency.supervisee("C2");
        agency.agreement(sam, gina, "2026-01-01");
        String session = agency.session(sam, held(TODAY, gina).with("minutes", Json.minutes(0, 0, 180)));
        evaluated(TODAY);
        gina.sees(FLAGS).is(200);
        assertThat(dora.sees(PROFILES + "/" + gina.id()).text("/tier")).isEqualTo("WATCH");

        gina.post("/api/sessions/" + session + "/ratings", Agency.rating(4, 4, 4))
                .is(204);
        assertThat(evaluated(TODAY).at("/escalated").asInt()).isEqualTo(1);
        assertThat(dora.sees(FLAGS).items("/tier")).containsExactly("WATCH");
        assertThat(dora.get(PROFILES + "/" + gina.id()).json().propertyNames()).doesNotContain("tier");
    }

    @Test
    void somebody_elses_look_opens_nothing() {
        sam.sees(FLAGS + "/" + flag()).is(404);
        dora.sees(FLAGS).is(200);
        assertThat(dora.sees(FLAGS).items()).isEmpty();
        assertThat(looks()).isZero();
    }

    @Test
    void that_she_has_looked_is_known_once_and_after_a_rebuild() {
        clara.sees(FLAGS).is(200);
        clara.sees(FLAGS + "/" + flag()).is(200);
        assertThat(looks()).isEqualTo(1);

        rebuilt();
        everybodySees("REVIEW");
    }

    @Test
    void after_a_rebuild_it_is_hers_alone_as_before() {
        rebuilt();
        assertThat(dora.sees(FLAGS).items()).isEmpty();
        assertThat(clara.sees(FLAGS).items("/tier")).containsExactly("REVIEW");
    }

    @Test
    void an_evaluation_counts_what_it_raised_whoever_has_seen_it() {
        var gina = agency.supervisee("C2");
        agency.agreement(sam, gina, "2026-01-01");
        assertThat(evaluated(TODAY).at("/raised").asInt()).isEqualTo(1);
    }

    @Test
    void a_flag_that_eases_is_seen_at_once() {
        clara.sees(FLAGS).is(200);
        agency.session(sam, held(TODAY, clara).with("minutes", Json.minutes(200, 200, 200)));
        assertThat(evaluated(TODAY).at("/cleared").asInt()).isEqualTo(1);
        assertThat(dora.sees(FLAGS).items("/state")).containsExactly("CLEARED");
    }

    private void rebuilt() {
        Someone admin = agency.administrator();
        String rebuild = admin.post("/api/rebuilds", Json.of("views", List.of("burnoutrisk")))
                .is(202)
                .header("Location")
                .orElseThrow();
        while (admin.get(rebuild).is(200).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }
        assertThat(admin.get(rebuild).text("/state")).isEqualTo("DONE");
    }

    private Answer evaluated(String asOf) {
        agencies.settle();
        return agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", asOf))
                .is(200);
    }

    private void everybodySees(String tier) {
        for (Someone other : List.of(sam, dora, breakingTheGlass())) {
            assertThat(other.sees(FLAGS).items("/tier")).containsExactly(tier);
            other.get(FLAGS + "/" + flag()).is(200);
        }
    }

    private Someone breakingTheGlass() {
        return new Someone(
                alice.id(),
                alice.ref(),
                alice.name(),
                alice.email(),
                alice.with("Break-Glass", "her supervisor cannot be reached today"),
                alice.agencies());
    }

    private String flag() {
        agencies.settle();
        return jdbc.sql("select flag_id from risk_flag where agency_id = :agency and supervisee_id = :clara limit 1")
                .param("agency", agency.id().value())
                .param("clara", UUID.fromString(clara.id()))
                .query(String.class)
                .single();
    }

    private long looks() {
        return jdbc.sql("""
                select count(*) from domain_event_entry
                where agency_id = :agency and payload_type like '%RiskFlagSeen'
                """)
                .param("agency", agency.id().value())
                .query(Long.class)
                .single();
    }
}
