package org.opensupervision.api.supportrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;
import static org.opensupervision.api.harness.Json.expected;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class SupportRequestsApiTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone sam;
    Someone maria;
    Someone clara;

    @BeforeEach
    void two_supervisors_and_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
    }

    @Test
    void a_request_is_asked_answered_handed_over_and_resolved_with_a_session_that_helped() {
        var asked = clara.post(
                "/api/support-requests",
                request("supportive").with("reference", "R1").with("words", "a hard week"));
        String id = asked.id();
        assertThat(asked.header("Location")).hasValue("/api/support-requests/" + id);
        clock.setDay("2026-11-01");
        sam.post(
                        "/api/support-requests/" + id + "/answer",
                        Json.of("offeredTime", "2026-11-02T09:00", "words", "come by"))
                .is(204);
        sam.post("/api/support-requests/" + id + "/handover", Json.of("toId", maria.id()))
                .is(204);
        clock.setDay("2026-11-02");
        agency.agreement(maria, clara, "2026-11-02");
        String session = agency.session(maria, held("2026-11-02", clara));
        agencies.settle();
        clara.post("/api/support-requests/" + id + "/resolution", Json.of("sessionId", session, "helped", true))
                .is(204);

        assertThat(clara.get("/api/support-requests/" + id).is(200).json())
                .isEqualTo(expected("""
                {'id':'%s','reference':'R1','supervisee':{'id':'%s','ref':'C1','name':'Name of C1'},
                 'function':'SUPPORTIVE','urgency':'SOON','words':'a hard week','state':'RESOLVED',
                 'requestedOn':'2026-10-31','acknowledgedOn':'2026-11-01','acknowledgedBy':'%s',
                 'offeredTime':'2026-11-02T09:00:00','answer':'come by','handedTo':'%s','resolvedOn':'2026-11-02',
                 'session':'%s','helped':true,'version':4}
                """, id, clara.id(), sam.id(), maria.id(), session));
    }

    @Test
    void what_waits_is_found_the_most_urgent_first() {
        String soon = agency.request(clara, request("supportive"));
        String routine = agency.request(clara, request("supportive").with("urgency", "routine"));
        String today = agency.request(clara, request("supportive").with("urgency", "today"));
        String known = agency.request(clara, request("supportive"));
        String withdrawn = agency.request(clara, request("supportive"));
        sam.post("/api/support-requests/" + known + "/acknowledgement").is(204);
        clara.post("/api/support-requests/" + withdrawn + "/withdrawal").is(204);

        assertThat(sam.sees("/api/support-requests?state=waiting").items("/id")).containsExactly(today, soon, routine);
        assertThat(sam.get("/api/support-requests?state=ACKNOWLEDGED").items("/id"))
                .containsExactly(known);
        assertThat(sam.get("/api/support-requests?state=WITHDRAWN&superviseeId=%s", clara.id())
                        .items("/id"))
                .containsExactly(withdrawn);
    }

    @Test
    void only_the_one_who_asked_withdraws_and_says_whether_it_helped() {
        String id = agency.request(clara, request("supportive"));

        sam.post("/api/support-requests/" + id + "/withdrawal").is(403).isProblem();
        sam.post("/api/support-requests/" + id + "/resolution", Json.of("helped", true))
                .is(422)
                .breaks("SUPERVISEE_SAYS_WHETHER_IT_HELPED", "helped");
        clara.post("/api/support-requests/" + id + "/acknowledgement").is(403).isProblem();
        sam.post("/api/support-requests/" + id + "/answer", Json.of("offeredTime", "2026-10-30T09:00"))
                .is(422)
                .breaks("OFFERED_TIME_IS_TO_COME", "offeredTime");
    }
}
