package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What is granted works at once, what is taken away no longer. */
@OverHttp
class AccessOverTimeTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone admin;
    Someone sam;
    Someone maria;
    Someone clara;

    @BeforeEach
    void sam_supervises_clara() {
        agency = agencies.register();
        admin = agency.administrator();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
    }

    @Test
    void who_has_just_joined_does_what_their_role_allows() {
        var second = agency.join(agency.newcomer("A2").with("roles", List.of("ADMINISTRATOR")));

        second.post("/api/teams", Json.of("name", "Outpatient")).is(201);
    }

    @Test
    void a_role_works_from_its_first_day_until_the_day_before_its_last() {
        admin.post("/api/people/" + sam.id() + "/roles", Json.of("role", "administrator", "from", "2026-11-01"))
                .is(204);
        sam.post("/api/teams", Json.of("name", "A")).is(403);
        clock.setDay("2026-11-01");
        sam.post("/api/teams", Json.of("name", "A")).is(201);
        admin.delete("/api/people/" + sam.id() + "/roles/administrator?lastDay=2026-11-03")
                .is(204);
        agencies.settle();
        clock.setDay("2026-11-02");
        sam.post("/api/teams", Json.of("name", "B")).is(201);
        clock.setDay("2026-11-03");
        sam.post("/api/teams", Json.of("name", "C")).is(403);
    }

    @Test
    void a_role_that_is_revoked_works_no_longer() {
        String session = agency.session(sam, held("2026-10-01", clara));
        admin.post("/api/people/" + sam.id() + "/roles", Json.of("role", "supervisee"))
                .is(204);
        admin.delete("/api/people/" + sam.id() + "/roles/supervisor").is(204);

        sam.sees("/api/sessions/" + session).is(404);
        sam.post("/api/sessions/" + session + "/signature").is(403);
        assertThat(sam.get("/api/sessions").items()).isEmpty();
    }

    @Test
    void a_supervisor_keeps_what_is_of_the_days_of_an_agreement_that_has_ended() {
        String agreement = agency.agreement(maria, clara, "2026-09-01");
        String then = agency.session(sam, held("2026-09-15", clara));
        String later = agency.session(sam, held("2026-10-15", clara));
        String asked = agency.request(clara, request("supportive"));
        assertThat(maria.sees("/api/sessions").items("/id")).containsExactly(later, then);
        maria.get("/api/support-requests/" + asked).is(200);

        admin.post("/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-09-30"))
                .is(204);

        assertThat(maria.sees("/api/sessions").items("/id")).containsExactly(then);
        maria.get("/api/sessions/" + then).is(200);
        maria.get("/api/sessions/" + later).is(404);
        maria.get("/api/support-requests/" + asked).is(404);
        maria.post("/api/sessions", held("2026-10-15", clara)).is(400).names("superviseeIds");
        assertThat(maria.get("/api/coverage?asOf=2026-09-30").items("/person/id"))
                .containsExactly(clara.id());
        assertThat(maria.get("/api/coverage?asOf=2026-10-01").items()).isEmpty();
    }

    @Test
    void an_agreement_that_has_not_begun_shows_nothing_yet() {
        agency.agreement(maria, clara, "2026-11-15");

        assertThat(maria.sees("/api/coverage?asOf=2026-12-01").items()).isEmpty();
        maria.get("/api/people/" + clara.id() + "/hours?asOf=2026-12-01").is(403);
        clock.setDay("2026-11-15");
        maria.get("/api/people/" + clara.id() + "/hours").is(200);
    }

    @Test
    void who_attended_stays_in_a_record_that_is_amended_and_others_come_only_from_among_ones_own() {
        var carl = agency.supervisee("C2");
        agencies.settle();
        String session = agency.session(sam, held("2026-10-01", clara));
        String amendments = "/api/sessions/" + session + "/amendments";

        sam.post(amendments, held("2025-12-01", clara).with("reason", "it was long before"))
                .is(204);
        sam.post(amendments, held("2026-10-01", clara, carl).with("reason", "Carl was there"))
                .is(400)
                .names("superviseeIds");
    }
}
