package org.opensupervision.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class RetentionTest {

    @Autowired
    Agencies agencies;

    @Autowired
    Retention retention;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone admin;

    @BeforeEach
    void an_agency() {
        agency = agencies.register();
        admin = agency.administrator();
    }

    @Test
    void an_administrator_decides_for_how_long_what_is_kept() {
        assertThat(admin.get("/api/agency/retention").is(200).text())
                .contains("{\"kind\":\"ACCOUNTS\",\"months\":12}", "{\"kind\":\"SESSION_RECORDS\",\"months\":84}");
        admin.put("/api/agency/retention", Json.of("kind", "ACCOUNTS", "months", 6))
                .is(204);
        assertThat(admin.get("/api/agency/retention").text()).contains("{\"kind\":\"ACCOUNTS\",\"months\":6}");
        admin.put("/api/agency/retention", Json.of("kind", "ACCOUNTS", "months", 0))
                .is(400)
                .names("months");
        admin.put("/api/agency/retention", Json.of("kind", "SECRETS", "months", 6))
                .is(400);
        agency.supervisor("S1").get("/api/agency/retention").is(403);
    }

    @Test
    void who_will_be_due_is_listed_before_and_stays_until_somebody_erases_them() throws Exception {
        var clara = agency.supervisee("C1");
        admin.post("/api/people/" + clara.id() + "/departure", Json.of("lastDay", "2025-12-15"))
                .is(204);
        assertThat(due(44)).isEmpty();
        assertThat(due(45)).containsExactly(clara.id());

        clock.setDay("2026-11-20");
        retention.look(agency.id());
        clock.setDay("2027-06-01");
        retention.look(agency.id());

        assertThat(admin.get("/api/agency/retention/due").text("/0/remindedOn")).isEqualTo("2026-11-20");
        assertThat(admin.sees("/api/people/" + clara.id()).text("/name")).isEqualTo(clara.name());
        admin.post("/api/people/" + clara.id() + "/erasure", Json.of("ground", "RETENTION_PERIOD_OVER"))
                .is(202);
        agencies.settle();
        assertThat(due(3000)).isEmpty();
    }

    @Test
    void rejected_lines_are_deleted_thirty_days_after_they_were_announced_at_the_earliest() throws Exception {
        importSomethingWrong();
        jdbc.sql("update import set started_at = '2026-05-10 12:00Z' where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();

        look("2026-10-11");
        assertThat(rejectedLines()).as("due in a month").isOne();
        look("2026-11-08");
        assertThat(rejectedLines()).as("announced in time, not due yet").isOne();
        look("2026-11-10");
        assertThat(rejectedLines()).as("due").isZero();
    }

    @Test
    void a_period_that_is_made_shorter_deletes_nothing_before_it_was_announced() throws Exception {
        importSomethingWrong();
        jdbc.sql("update import set started_at = '2026-09-10 12:00Z' where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
        admin.put("/api/agency/retention", Json.of("kind", "IMPORTS", "months", 1))
                .is(204);

        look("2026-11-01");
        look("2026-11-30");
        assertThat(rejectedLines()).as("announced less than 30 days ago").isOne();
        look("2026-12-01");
        assertThat(rejectedLines()).isZero();
    }

    private void look(String day) {
        clock.setDay(day);
        retention.look(agency.id());
    }

    private void importSomethingWrong() throws InterruptedException {
        String body = """
                --x\r
                Content-Disposition: form-data; name="people"; filename="people.csv"\r
                Content-Type: text/csv\r
                \r
                person_ref,full_name,email,role,team,joined_on,left_on
                BAD,,,,,,
                \r
                --x--\r
                """;
        String location = admin.with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports", body)
                .is(202)
                .header("Location")
                .orElseThrow();
        while (admin.get(location).text("/state").equals("RUNNING")) {
            Thread.sleep(20);
        }
        assertThat(rejectedLines()).as("control").isOne();
    }

    private List<String> due(int days) {
        return admin.sees("/api/agency/retention/due?days=" + days)
                .is(200)
                .json()
                .valueStream()
                .map(due -> due.get("subject").asString())
                .toList();
    }

    private long rejectedLines() {
        return jdbc.sql("select count(*) from import_rejection where agency_id = :agency")
                .param("agency", agency.id().value())
                .query(Long.class)
                .single();
    }
}
