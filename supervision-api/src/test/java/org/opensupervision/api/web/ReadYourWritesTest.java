package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class ReadYourWritesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whom_somebody_lets_join_they_see_at_once_each_time() {
        Agency agency = agencies.register();
        var admin = agency.administrator();

        for (int i = 0; i < 50; i++) {
            String person = admin.post("/api/people", agency.newcomer("C" + i)).id();

            var read = admin.get("/api/people/%s", person).is(200);

            assertThat(read.text("/ref")).isEqualTo("C" + i);
            assertThat(read.header("Read-Model")).isEmpty();
        }
    }

    @Test
    void what_somebody_records_and_signs_they_see_at_once_each_time() {
        Agency agency = agencies.register();
        var sam = agency.supervisor("S1");
        var clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();

        for (int i = 0; i < 50; i++) {

            String session =
                    sam.post("/api/sessions", held("2026-10-01", clara)).id();
            assertThat(sam.get("/api/sessions/%s", session)
                            .is(200)
                            .at("/session/signedOn")
                            .isMissingNode())
                    .isTrue();
            sam.post("/api/sessions/" + session + "/signature").is(204);
            var read = sam.get("/api/sessions/%s", session).is(200);

            assertThat(read.text("/session/signedOn")).isEqualTo("2026-10-31");
            assertThat(read.header("Read-Model")).isEmpty();
        }
    }

    @Test
    void what_somebody_has_just_written_counts_for_what_they_write_next() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        for (int i = 0; i < 10; i++) {
            String team = admin.post("/api/teams", Json.of("name", "Team " + i)).id();
            String person = admin.post("/api/people", agency.newcomer("C" + i).with("teamId", team))
                    .id();
            admin.post("/api/people/" + person + "/invitation").is(201);
        }
    }

    @Test
    void a_read_model_that_stands_still_is_waited_for_and_then_answered_as_it_is() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        var colleague = agency.supervisor("S1");
        agencies.settle();
        claimedElsewhere("now() + interval '1 hour'");
        try {
            admin.post("/api/teams", Json.of("name", "Outpatient")).is(201);

            long asked = System.nanoTime();
            var answer = admin.get("/api/teams").is(200);
            long waited = (System.nanoTime() - asked) / 1_000_000;

            assertThat(answer.header("Read-Model")).hasValue("behind");
            assertThat(waited).isBetween(4_500L, 8_000L);
            assertThat(colleague.get("/api/teams").is(200).header("Read-Model")).isEmpty();
        } finally {
            claimedElsewhere("now() - interval '1 hour'");
        }
        agencies.settle();
        assertThat(admin.get("/api/teams").is(200).header("Read-Model")).isEmpty();
    }

    /** As by a node that does nothing with it. */
    private void claimedElsewhere(String until) {
        jdbc.sql("update read_position set node = 'elsewhere', claimed_at = %s where view = 'directory'"
                        .formatted(until))
                .update();
    }
}
