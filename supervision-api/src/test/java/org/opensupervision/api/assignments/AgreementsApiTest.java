package org.opensupervision.api.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Json.expected;

import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class AgreementsApiTest {

    @Autowired
    Agencies agencies;

    @Test
    void an_agreement_is_made_changed_and_ended() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        var sam = agency.supervisor("S1");
        var clara = agency.supervisee("C1");
        String id = agency.agreement(sam, clara, "2026-01-01");

        admin.post(
                        "/api/agreements/" + id + "/changes",
                        Json.of("from", "2026-05-01", "cadenceDays", 7, "agreedMinutes", 360, "basedOn", 0))
                .is(204);
        admin.post("/api/agreements/" + id + "/end", Json.of("lastDay", "2026-06-30"))
                .is(204);

        assertThat(admin.get("/api/agreements/" + id).is(200).json())
                .isEqualTo(expected("""
                        {'id':'%s','supervisor':{'id':'%s','ref':'S1','name':'Name of S1'},
                         'supervisee':{'id':'%s','ref':'C1','name':'Name of C1'},'from':'2026-01-01','to':'2026-06-30',
                         'terms':[{'from':'2026-01-01','cadenceDays':30,'agreedMinutes':180},
                                  {'from':'2026-05-01','cadenceDays':7,'agreedMinutes':360}],'version':2}
                        """, id, sam.id(), clara.id()));
        assertThat(admin.get("/api/agreements?activeOn=2026-06-30").items("/id"))
                .containsExactly(id);
        assertThat(admin.get("/api/agreements?activeOn=2026-07-01").items()).isEmpty();
        assertThat(admin.get("/api/agreements?supervisorId=%s&superviseeId=%s", sam.id(), clara.id())
                        .items("/id"))
                .containsExactly(id);
    }

    @Test
    void only_a_supervisor_supervises_and_only_a_supervisee_is_supervised() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        var sam = agency.supervisor("S1");
        var clara = agency.supervisee("C1");
        agencies.settle();

        admin.post(
                        "/api/agreements",
                        Json.of("supervisorId", clara.id(), "superviseeId", clara.id(), "from", "2026-01-01"))
                .is(400)
                .names("supervisorId")
                .says("a person with the role supervisor");
        admin.post("/api/agreements", Json.of("supervisorId", sam.id(), "superviseeId", sam.id(), "from", "2026-01-01"))
                .is(400)
                .names("superviseeId");
        var both = agency.join(agency.newcomer("B1").with("roles", java.util.List.of("supervisor", "supervisee")));
        agencies.settle();
        admin.post(
                        "/api/agreements",
                        Json.of("supervisorId", both.id(), "superviseeId", both.id(), "from", "2026-01-01"))
                .is(422)
                .breaks("NOBODY_SUPERVISES_THEMSELVES", "supervisor");
    }
}
