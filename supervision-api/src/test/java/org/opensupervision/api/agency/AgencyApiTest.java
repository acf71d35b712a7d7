package org.opensupervision.api.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Json.expected;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@OverHttp
class AgencyApiTest {

    @Autowired
    Agencies agencies;

    @Test
    void an_agency_changes_its_policy_and_new_agreements_follow_it() {
        Agency agency = agencies.register("Europe/Vienna");
        var admin = agency.administrator();
        var sam = agency.supervisor("S1");
        var clara = agency.supervisee("C1");
        agencies.settle();

        admin.put("/api/agency/policy", Json.of("cadenceDays", 14, "agreedMinutes", 360))
                .is(204);
        String agreement = admin.post(
                        "/api/agreements",
                        Json.of("supervisorId", sam.id(), "superviseeId", clara.id(), "from", "2026-01-01"))
                .id();

        var view = (ObjectNode) admin.get("/api/agency").is(200).json();
        assertThat(view.remove("registeredAt").asString()).isNotEmpty();
        assertThat(view).isEqualTo(expected("""
                        {'id':'%s','name':'%s','timeZone':'Europe/Vienna','cadenceDays':14,'agreedMinutes':360,
                         'locale':'en-GB','crisisLines':[]}
                        """, agency.id(), agency.domain()));
        assertThat(admin.get("/api/agreements/" + agreement).at("/terms"))
                .isEqualTo(expected("[{'from':'2026-01-01','cadenceDays':14,'agreedMinutes':360}]"));
        admin.put("/api/agency/policy", Json.of("cadenceDays", 14, "agreedMinutes", 360))
                .is(422)
                .breaks("POLICY_DIFFERS", "policy");
    }

    @Test
    void an_agency_says_whom_to_call() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        String address = "/api/agency/crisis-lines";
        var hotline = Map.of("name", " Crisis line ", "words", "116 123");
        admin.put(address, Json.of("lines", List.of(hotline, Map.of("name", "", "words", " "))))
                .is(204);

        var clara = agency.supervisee("C1");
        assertThat(clara.sees("/api/agency").at("/crisisLines"))
                .isEqualTo(expected("[{'name':'Crisis line','words':'116 123'}]"));
        clara.put(address, Json.of("lines", List.of())).is(403);
        admin.put(address, Json.of("lines", List.of(hotline))).is(422).breaks("CRISIS_LINES_DIFFER", "lines");
        admin.put(address, Json.of("lines", List.of(Map.of("name", "On call"))))
                .is(422)
                .breaks("CRISIS_LINES_ARE_COMPLETE", "lines");
        admin.put(address, Json.of("lines", Collections.nCopies(6, hotline)))
                .is(422)
                .breaks("CRISIS_LINES_ARE_FEW", "lines");
        admin.put(address, Json.of("lines", List.of())).is(204);
        assertThat(clara.sees("/api/agency").at("/crisisLines")).isEqualTo(expected("[]"));
    }

    @Test
    void teams_are_opened_renamed_and_closed_and_a_former_name_is_free() {
        var admin = agencies.register().administrator();
        String team = admin.post("/api/teams", Json.of("name", "Outpatient")).id();
        admin.put("/api/teams/" + team, Json.of("name", "Day clinic")).is(204);
        String other = admin.post("/api/teams", Json.of("name", "Outpatient")).id();
        admin.post("/api/teams/" + team + "/closure").is(204);

        assertThat(admin.get("/api/teams").is(200).json()).isEqualTo(expected("""
                        [{'id':'%s','name':'Day clinic','open':false},{'id':'%s','name':'Outpatient','open':true}]
                        """, team, other));
        admin.post("/api/teams/" + team + "/closure").is(404);
    }
}
