package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Json.expected;
import static org.opensupervision.api.harness.Json.minutes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Worked out by hand: agreed are 180 minutes in 90 days, every 30 days; 2 minutes are due on each day. */
@OverHttp
class SupportProfilesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone admin;
    Someone sam;
    Someone clara;

    @BeforeEach
    void sam_supervises_clara_of_the_outpatient_team() {
        agency = agencies.register();
        admin = agency.administrator();
        sam = agency.supervisor("S1");
        clara = agency.join(agency.newcomer("C1").with("teamId", agency.team("Outpatient")));
        agency.agreement(sam, clara, "2026-01-01");
    }

    /** 90 days to 2026-10-31 begin on 2026-08-03: 60 of 180 minutes; 30 are half of a third. */
    @Test
    void a_director_reads_who_has_a_gap_and_why() {
        agency.session(sam, held("2026-08-02", clara));
        agency.session(sam, held("2026-09-14", clara).with("minutes", minutes(30, 20, 10)));

        var answer = admin.sees("/api/support-profiles?asOf=2026-10-31&page=0&size=200")
                .is(200)
                .json();

        assertThat(answer).isEqualTo(expected("""
                {'asOf':'2026-10-31','model':'support-gap-v1',
                 'page':{'number':0,'size':200,'totalElements':1,'totalPages':1},
                 'items':[{'person':{'id':'%s','ref':'C1','name':'Name of C1','team':'Outpatient'},
                  'status':'EVALUATED','tier':'REVIEW','points':5,'equalWeightPoints':4,
                  'daysSinceLastSession':47,'expectedMinutes':180,
                  'minutes':{'administrative':30,'educational':20,'supportive':10},
                  'facts':[
                   {'code':'RECENCY','points':1,'text':'no session for 47 days, agreed every 30'},
                   {'code':'VOLUME','points':1,'text':'60 of 180 expected minutes recorded in the last 90 days'},
                   {'code':'ADMINISTRATIVE','points':0,'text':'30 administrative minutes in the last 90 days, of 180 expected for all three functions; no rating'},
                   {'code':'EDUCATIONAL','points':1,'text':'20 educational minutes in the last 90 days, of 180 expected for all three functions; no rating'},
                   {'code':'SUPPORTIVE','points':2,'text':'10 supportive minutes in the last 90 days, of 180 expected for all three functions; no rating'},
                   {'code':'UNANSWERED_REQUEST','points':0,'text':'no request waits for an answer'}]}]}
                """, clara.id()));
    }

    @Test
    void the_same_log_says_something_else_as_of_other_days() {
        agency.session(sam, held("2026-08-02", clara));
        String session = agency.session(sam, held("2026-09-14", clara).with("minutes", minutes(30, 20, 10)));
        clock.setDay("2026-09-20");
        clara.post("/api/sessions/" + session + "/ratings", rating(5, 5, 4)).is(204);
        clara.post("/api/support-requests", Agency.request("supportive")).is(201);
        clock.setDay("2026-12-31");

        // 59 days after the agreement began
        assertThat(profile("2026-02-28", "/status")).isEqualTo("INSUFFICIENT_DATA");
        // 60 days: no session yet (60 is not more than 2 x 30), none of 120 minutes, no function
        assertThat(points("2026-03-02")).isEqualTo(1 + 2 + 2 + 1 + 2);
        // 62 days
        assertThat(points("2026-03-04")).isEqualTo(2 + 2 + 2 + 1 + 2);
        // the day of the first session: 60 minutes of 180, 20 of each function are not half of 60
        assertThat(points("2026-08-02")).isEqualTo(1 + 2 + 1 + 2);
        // both sessions are in the 90 days from 2026-06-23: 120 minutes, 50, 40, 30
        assertThat(points("2026-09-20")).isEqualTo(2);
        // the rating of that very day counts, the one of a day before does not yet
        assertThat(points("2026-09-19")).isZero();
        // the request of 09-20 has waited 7 days, 8 days, 14 days, 15 days
        assertThat(points("2026-09-27")).isEqualTo(2);
        assertThat(points("2026-09-28")).isEqualTo(3);
        assertThat(points("2026-10-04")).isEqualTo(3);
        assertThat(points("2026-10-05")).isEqualTo(4);
        // 31 days without a session
        assertThat(points("2026-10-15")).isEqualTo(5);
    }

    @Test
    void who_is_not_evaluated_is_shown_with_their_status_alone_and_everybody_once() {
        var leaves = agency.supervisee("C2");
        var away = agency.supervisee("C3");
        var unassigned = agency.supervisee("C4");
        var fresh = agency.supervisee("C5", "2026-10-01");
        agency.agreement(sam, leaves, "2026-01-01");
        agency.agreement(sam, away, "2026-01-01");
        agency.agreement(sam, fresh, "2026-10-01");
        admin.post("/api/people/" + leaves.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        admin.post("/api/people/" + away.id() + "/leave", Json.of("from", "2026-10-31"))
                .is(201);

        var answer = admin.sees("/api/support-profiles?asOf=2026-10-31");

        assertThat(answer.items("/person/ref")).containsExactly("C1", "C2", "C3", "C4", "C5");
        assertThat(answer.items("/status"))
                .containsExactly("EVALUATED", "LEFT", "ON_LEAVE", "UNASSIGNED", "INSUFFICIENT_DATA");
        assertThat(answer.items().get(3)).isEqualTo(expected("""
                        {'person':{'id':'%s','ref':'C4','name':'Name of C4'},'status':'UNASSIGNED'}
                        """, unassigned.id()));
        assertThat(admin.get("/api/support-profiles?asOf=2026-10-30").items("/status"))
                .containsExactly("EVALUATED", "EVALUATED", "EVALUATED", "UNASSIGNED", "INSUFFICIENT_DATA");
    }

    @Test
    void one_is_looked_up_by_id_and_a_team_by_name_or_id() {
        agency.supervisee("C2");
        String team = admin.sees("/api/people/" + clara.id()).text("/teamId");

        assertThat(admin.get("/api/support-profiles/" + clara.id()).text("/status"))
                .isEqualTo("EVALUATED");
        assertThat(admin.get("/api/support-profiles?team=Outpatient").items("/person/ref"))
                .containsExactly("C1");
        assertThat(admin.get("/api/support-profiles?team=" + team).items("/person/ref"))
                .containsExactly("C1");
        assertThat(admin.get("/api/support-profiles?team=Inpatient").items()).isEmpty();
    }

    @Test
    void a_long_answer_comes_in_pages() {
        agency.supervisee("C2");
        agency.supervisee("C3");

        var second = admin.sees("/api/support-profiles?page=1&size=2");

        assertThat(second.items("/person/ref")).containsExactly("C3");
        assertThat(second.at("/page")).isEqualTo(expected("{'number':1,'size':2,'totalElements':3,'totalPages':2}"));
        assertThat(admin.get("/api/support-profiles?page=7&size=2").items()).isEmpty();
        assertThat(admin.get("/api/support-profiles").at("/page/size").asInt()).isEqualTo(50);
    }

    @Test
    void today_is_the_agencys_own() {
        clock.set("2026-10-31T23:30:00Z");

        assertThat(admin.sees("/api/support-profiles").text("/asOf")).isEqualTo("2026-11-01");
        assertThat(agencies.register("America/Los_Angeles")
                        .administrator()
                        .sees("/api/support-profiles")
                        .text("/asOf"))
                .isEqualTo("2026-10-31");
    }

    private int points(String asOf) {
        return Integer.parseInt(profile(asOf, "/points"));
    }

    private String profile(String asOf, String pointer) {
        return admin.sees("/api/support-profiles/%s?asOf=%s", clara.id(), asOf)
                .is(200)
                .text(pointer);
    }
}
