package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;
import static org.opensupervision.api.harness.Json.expected;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class RiskEvaluationTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone admin;
    Someone sam;
    Someone clara;

    @BeforeEach
    void nobody_has_met_clara_yet() {
        agency = agencies.register();
        admin = agency.administrator();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
    }

    /** As of 2026-03-02 a session of 60 minutes on 02-20: 60 of 122 expected, each function 20 of 40.67. */
    @Test
    void a_flag_is_raised_escalated_eased_and_cleared() {
        String session = agency.session(sam, held("2026-02-20", clara));
        clock.setDay("2026-02-21");
        clara.post("/api/sessions/" + session + "/ratings", rating(4, 5, 3)).is(204);
        clock.setDay("2026-10-31");

        // volume 1, administrative 2, supportive 2
        assertThat(evaluated("2026-03-02", 1)).containsExactly(1, 0, 0, 0);
        assertThat(tiers()).containsExactly("REVIEW");

        // a second rating as of 03-12 leaves the volume alone: 60 of 142
        String better = agency.session(sam, held("2026-03-10", clara).with("minutes", Json.minutes(1, 1, 1)));
        clock.setDay("2026-03-11");
        clara.post("/api/sessions/" + better + "/ratings", rating(5, 5, 3)).is(204);
        clock.setDay("2026-10-31");
        // volume 1, supportive 2
        assertThat(evaluated("2026-03-12", 1)).containsExactly(0, 0, 1, 0);
        assertThat(tiers()).containsExactly("WATCH");

        // 41 days since 03-10: recency 1 more makes 4, still WATCH
        assertThat(evaluated("2026-04-20", 1)).containsExactly(0, 0, 0, 0);
        // 62 days: recency 2, volume 1, supportive 2
        assertThat(evaluated("2026-05-11", 1)).containsExactly(0, 1, 0, 0);
        assertThat(tiers()).containsExactly("REVIEW");

        agency.session(sam, held("2026-05-12", clara).with("minutes", Json.minutes(60, 60, 60)));
        // supportive 2 is NONE
        assertThat(evaluated("2026-05-12", 1)).containsExactly(0, 0, 0, 1);
        assertThat(open().items()).isEmpty();
        String flag = seenByAdmin("/api/risk-flags?state=cleared").items("/id").getFirst();
        assertThat(seenByAdmin("/api/risk-flags/" + flag)
                        .at("/history")
                        .valueStream()
                        .map(step -> step.get("change").asString()))
                .containsExactly("RAISED", "EASED", "ESCALATED", "CLEARED");
        assertThat(seenByAdmin("/api/risk-flags/" + flag).text("/flag/clearedOn"))
                .isEqualTo("2026-05-12");
    }

    @Test
    void a_flag_says_who_why_on_which_evidence_and_what_it_is_not() {
        var maria = agency.supervisor("S2");
        String former = agency.agreement(maria, clara, "2025-12-01");
        admin.post("/api/agreements/" + former + "/end", Json.of("lastDay", "2025-12-31"))
                .is(204);
        agency.session(maria, held("2025-12-31", clara).with("reference", "X0"));
        String session = agency.session(sam, held("2026-09-01", clara).with("reference", "X1"));
        clock.setDay("2026-09-02");
        clara.post("/api/sessions/" + session + "/ratings", rating(5, 5, 0)).is(204);
        String ask = agency.request(clara, request("supportive").with("reference", "R1"));
        clock.setDay("2026-10-31");

        assertThat(admin.post("/api/risk-evaluations", Json.of("asOf", "2026-09-20"))
                        .is(200)
                        .json())
                .isEqualTo(expected("""
                        {'asOf':'2026-09-20','model':'support-gap-v1','evaluated':1,
                         'raised':1,'escalated':0,'eased':0,'cleared':0}
                        """));

        clara.sees("/api/risk-flags").is(200);
        var answer = sam.sees("/api/risk-flags?state=open");
        assertThat(answer.items()).hasSize(1);
        var flag = (tools.jackson.databind.node.ObjectNode) answer.items().getFirst();
        assertThat(flag.remove("id").asString()).hasSize(36);
        assertThat(flag.remove("notice").asString()).contains("not a diagnosis").contains("not a prediction");
        assertThat(flag).isEqualTo(expected("""
                {'person':{'id':'%1$s','ref':'C1','name':'Name of C1'},'state':'OPEN','tier':'REVIEW','points':5,
                 'equalWeightPoints':4,'model':'support-gap-v1','asOf':'2026-09-20','raisedOn':'2026-09-20',
                 'dimensions':['REDUCED_PERSONAL_ACCOMPLISHMENT'],
                 'facts':[
                  {'code':'RECENCY','points':0,'inputs':{'cadenceDays':30,'daysSinceLastSession':19},
                   'evidence':[{'kind':'SESSION','id':'%2$s','ref':'X1'}],
                   'text':'no session for 19 days, agreed every 30'},
                  {'code':'VOLUME','points':1,'inputs':{'expectedMinutes':180,'recordedMinutes':60,'windowDays':90},
                   'evidence':[{'kind':'SESSION','id':'%2$s','ref':'X1'}],
                   'text':'60 of 180 expected minutes recorded in the last 90 days'},
                  {'code':'ADMINISTRATIVE','points':0,'inputs':{'adequacy':5},
                   'evidence':[{'kind':'RATING','id':'%2$s','ref':'X1'}],
                   'text':'latest rating of administrative support: 5 of 10'},
                  {'code':'EDUCATIONAL','points':0,'inputs':{'adequacy':5},
                   'evidence':[{'kind':'RATING','id':'%2$s','ref':'X1'}],
                   'text':'latest rating of educational support: 5 of 10'},
                  {'code':'SUPPORTIVE','points':2,'inputs':{'adequacy':0},
                   'evidence':[{'kind':'RATING','id':'%2$s','ref':'X1'}],
                   'text':'latest rating of supportive support: 0 of 10'},
                  {'code':'UNANSWERED_REQUEST','points':2,'inputs':{'waitedDays':18},
                   'evidence':[{'kind':'REQUEST','id':'%3$s','ref':'R1'}],
                   'text':'a request for support has waited 18 days for an answer'}],
                 'handling':{'standing':'BEING_LOOKED_AT','progress':'NEW','contested':false}}
                """, clara.id(), session, ask));
    }

    @Test
    void evaluating_twice_changes_nothing() {
        assertThat(evaluated("2026-10-31", 1)).containsExactly(1, 0, 0, 0);
        var once = open().json();

        assertThat(evaluated("2026-10-31", 1)).containsExactly(0, 0, 0, 0);
        assertThat(open().json()).isEqualTo(once);
    }

    @Test
    void an_earlier_day_is_answered_without_touching_flags() {
        assertThat(evaluated("2026-10-31", 1)).containsExactly(1, 0, 0, 0);
        var flags = open().json();
        agency.session(sam, held("2026-06-01", clara).with("minutes", Json.minutes(60, 60, 60)));

        assertThat(evaluated("2026-06-02", 1)).containsExactly(0, 0, 0, 0);
        assertThat(open().json()).isEqualTo(flags);
        assertThat(admin.get("/api/support-profiles?asOf=2026-06-02").items("/tier"))
                .containsExactly("NONE");
    }

    @Test
    void leaving_clears_a_flag_and_leave_and_the_lack_of_an_agreement_leave_it() {
        var away = agency.supervisee("C2");
        var unassigned = agency.supervisee("C3");
        agency.agreement(sam, away, "2026-01-01");
        String agreement = agency.agreement(sam, unassigned, "2026-01-01");
        assertThat(evaluated("2026-10-01", 3)).containsExactly(3, 0, 0, 0);
        admin.post("/api/people/" + clara.id() + "/departure", Json.of("lastDay", "2026-10-10"))
                .is(204);
        admin.post("/api/people/" + away.id() + "/leave", Json.of("from", "2026-10-10"))
                .is(201);
        admin.post("/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-10-10"))
                .is(204);

        assertThat(evaluated("2026-10-31", 0)).containsExactly(0, 0, 0, 1);
        assertThat(open().items("/person/ref")).containsExactly("C2", "C3");
    }

    @Test
    void a_flag_comes_back_as_another_one() {
        evaluated("2026-03-31", 1);
        agency.session(sam, held("2026-04-01", clara).with("minutes", Json.minutes(60, 60, 60)));
        evaluated("2026-04-02", 1);

        assertThat(evaluated("2026-10-31", 1)).containsExactly(1, 0, 0, 0);
        var flags = seenByAdmin("/api/risk-flags?superviseeId=" + clara.id());
        assertThat(flags.items("/state")).containsExactly("OPEN", "CLEARED");
        assertThat(flags.items("/id")).doesNotHaveDuplicates();
    }

    @Test
    void the_flags_of_two_agencies_are_apart() {
        var other = agencies.register();
        var carl = other.supervisee("C1");
        other.agreement(other.supervisor("S1"), carl, "2026-01-01");

        assertThat(evaluated("2026-10-31", 1)).containsExactly(1, 0, 0, 0);

        assertThat(other.administrator().sees("/api/risk-flags").items()).isEmpty();
        other.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-06-01"))
                .is(200);
        carl.sees("/api/risk-flags").is(200);
        assertThat(other.administrator().sees("/api/risk-flags").items("/raisedOn"))
                .containsExactly("2026-06-01");
        assertThat(open().items("/person/id")).containsExactly(clara.id());
    }

    private java.util.List<Integer> evaluated(String asOf, int people) {
        agencies.settle();
        Answer answer =
                admin.post("/api/risk-evaluations", Json.of("asOf", asOf)).is(200);
        assertThat(answer.text("/asOf")).isEqualTo(asOf);
        assertThat(answer.at("/evaluated").asInt()).isEqualTo(people);
        return java.util.stream.Stream.of("raised", "escalated", "eased", "cleared")
                .map(change -> answer.json().get(change).asInt())
                .toList();
    }

    private java.util.List<String> tiers() {
        return open().items("/tier");
    }

    private Answer open() {
        return seenByAdmin("/api/risk-flags?state=OPEN").is(200);
    }

    /** A day later: until then a flag is for whom it is about. */
    private Answer seenByAdmin(String address) {
        return clock.aDayLater(() -> admin.sees(address));
    }
}
