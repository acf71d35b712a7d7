package org.opensupervision.api.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what nobody saves. */
@OverHttp
class OldDraftsTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    OldDrafts old;

    @Autowired
    @Qualifier("owner") JdbcClient owner;

    Agency agency;
    Someone sam;
    Someone clara;

    @BeforeEach
    void sam_has_begun_to_write_of_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
        type("a case that stays in mind");
    }

    private void type(String note) {
        sam.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/sessions/new/draft", "once=k1&superviseeIds=" + clara.id() + "&note=" + note.replace(' ', '+'))
                .is(200);
    }

    private String page() {
        return sam.get("/sessions/new").is(200).text();
    }

    private long rows() {
        return owner.sql("select count(*) from draft where agency_id = ?")
                .param(agency.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void it_is_there_for_thirty_days() {
        clock.set("2026-11-30T12:00:00Z");
        old.delete();
        assertThat(page()).contains("a case that stays in mind").contains("value=\"k1\"");

        clock.set("2026-11-30T12:00:01Z");
        old.delete();
        assertThat(page()).doesNotContain("a case that stays in mind");
    }

    @Test
    void nobody_else_finds_it() {
        Someone other = agency.supervisor("S2");
        agencies.settle();
        assertThat(other.get("/sessions/new").is(200).text()).doesNotContain("a case that stays in mind");
    }

    @Test
    void what_was_cleared_is_not_kept() {
        sam.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/sessions/new/draft", "once=k1&note=+")
                .is(200);
        assertThat(rows()).isZero();
    }

    @Test
    void it_goes_when_somebody_whom_it_names_is_erased() throws InterruptedException {
        String agreement = agency.administrator()
                .get("/api/agreements?superviseeId=" + clara.id())
                .items("/id")
                .getFirst();
        agency.administrator()
                .post("/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agency.administrator()
                .post("/api/people/" + clara.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agencies.settle();
        agency.administrator()
                .post("/api/people/" + clara.id() + "/erasure", Json.of("ground", "CONSENT_WITHDRAWN"))
                .is(202);
        for (int i = 0; i < 100 && rows() > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(rows()).isZero();
    }
}
