package org.opensupervision.api.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
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

/** Worked out by hand: 2 minutes are due on each day of an agreement. */
@OverHttp
class CoverageApiTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone admin;
    Someone sam;
    Someone clara;
    Someone carl;

    @BeforeEach
    void two_supervisees_one_of_them_on_leave_from_september_to_the_tenth_of_october() {
        agency = agencies.register();
        admin = agency.administrator();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        carl = agency.supervisee("C2");
        agency.agreement(sam, clara, "2026-08-17");
        agency.agreement(sam, carl, "2026-01-01");
        admin.post("/api/people/" + carl.id() + "/leave", Json.of("from", "2026-09-01", "to", "2026-10-10"))
                .is(201);
        clock.setDay("2026-09-20");
        String signed = agency.session(sam, held("2026-08-20", clara).with("minutes", minutes(10, 10, 10)));
        sam.post("/api/sessions/" + signed + "/signature").is(204);
        agency.session(sam, held("2026-09-10", clara).with("minutes", minutes(20, 20, 20)));
        clock.setDay("2026-10-31");
    }

    @Test
    void a_director_reads_who_is_covered_month_by_month() {
        var answer = admin.sees("/api/coverage?from=2026-08&to=2026-10&asOf=2026-10-15")
                .is(200)
                .json();

        assertThat(answer).isEqualTo(expected("""
                {'asOf':'2026-10-15','page':{'number':0,'size':50,'totalElements':2,'totalPages':1},
                 'totals':[
                  {'month':'2026-08','covered':1,'unsigned':0,'gap':1,'notRequired':0},
                  {'month':'2026-09','covered':0,'unsigned':1,'gap':0,'notRequired':1},
                  {'month':'2026-10','covered':0,'unsigned':0,'gap':2,'notRequired':0}],
                 'items':[
                  {'person':{'id':'%s','ref':'C1','name':'Name of C1'},'months':[
                   {'month':'2026-08','requiredMinutes':30,'recordedMinutes':30,'signedMinutes':30,'state':'COVERED'},
                   {'month':'2026-09','requiredMinutes':60,'recordedMinutes':60,'signedMinutes':0,'state':'UNSIGNED'},
                   {'month':'2026-10','requiredMinutes':30,'recordedMinutes':0,'signedMinutes':0,'state':'GAP'}]},
                  {'person':{'id':'%s','ref':'C2','name':'Name of C2'},'months':[
                   {'month':'2026-08','requiredMinutes':62,'recordedMinutes':0,'signedMinutes':0,'state':'GAP'},
                   {'month':'2026-09','requiredMinutes':0,'recordedMinutes':0,'signedMinutes':0,'state':'NOT_REQUIRED'},
                   {'month':'2026-10','requiredMinutes':10,'recordedMinutes':0,'signedMinutes':0,'state':'GAP'}]}]}
                """, clara.id(), carl.id()));
    }

    @Test
    void as_of_an_earlier_day_a_later_signature_does_not_count() {
        var august = "/items/0/months/0";

        assertThat(admin.sees("/api/coverage?from=2026-08&to=2026-08&asOf=2026-09-19")
                        .text(august + "/state"))
                .isEqualTo("UNSIGNED");
        assertThat(admin.get("/api/coverage?from=2026-08&to=2026-08&asOf=2026-09-20")
                        .text(august + "/state"))
                .isEqualTo("COVERED");
        assertThat(admin.get("/api/coverage?from=2026-08&to=2026-08&asOf=2026-08-19")
                        .at(august + "/requiredMinutes")
                        .asInt())
                .isEqualTo(6);
        assertThat(admin.get("/api/coverage?from=2026-08&to=2026-08&asOf=2026-08-16")
                        .text(august + "/state"))
                .isEqualTo("NOT_REQUIRED");
    }

    @Test
    void the_totals_count_everybody_whatever_the_page() {
        var page = admin.sees("/api/coverage?from=2026-08&to=2026-08&size=1&page=1");

        assertThat(page.items("/person/ref")).containsExactly("C2");
        assertThat(page.at("/page")).isEqualTo(expected("{'number':1,'size':1,'totalElements':2,'totalPages':2}"));
        assertThat(page.at("/totals/0/covered").asInt()).isEqualTo(1);
        assertThat(page.at("/totals/0/gap").asInt()).isEqualTo(1);
    }

    @Test
    void unless_asked_otherwise_it_is_the_last_twelve_months_and_a_team_if_one_is_named() {
        String team = agency.team("Outpatient");
        agencies.settle();
        admin.put("/api/people/" + carl.id() + "/team", Json.of("teamId", team)).is(204);

        var year = admin.sees("/api/coverage?team=Outpatient");

        assertThat(year.text("/asOf")).isEqualTo("2026-10-31");
        assertThat(year.at("/totals")).hasSize(12);
        assertThat(year.text("/totals/0/month")).isEqualTo("2025-11");
        assertThat(year.text("/totals/11/month")).isEqualTo("2026-10");
        assertThat(year.items("/person/ref")).containsExactly("C2");
        assertThat(year.items("/person/team")).containsExactly("Outpatient");
    }

    @Test
    void the_hours_of_one_are_told_by_month_and_function() {
        assertThat(admin.sees("/api/people/%s/hours?from=2026-08&to=2026-09&asOf=2026-10-31", clara.id())
                        .is(200)
                        .json())
                .isEqualTo(expected("""
                {'supervisee':'%s','asOf':'2026-10-31','months':[
                  {'month':'2026-08','sessions':1,'recorded':{'administrative':10,'educational':10,'supportive':10},
                   'signed':{'administrative':10,'educational':10,'supportive':10}},
                  {'month':'2026-09','sessions':1,'recorded':{'administrative':20,'educational':20,'supportive':20},
                   'signed':{'administrative':0,'educational':0,'supportive':0}}],
                 'recorded':{'administrative':30,'educational':30,'supportive':30},
                 'signed':{'administrative':10,'educational':10,'supportive':10}}
                """, clara.id()));
    }
}
