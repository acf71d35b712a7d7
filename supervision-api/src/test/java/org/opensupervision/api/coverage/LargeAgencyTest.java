package org.opensupervision.api.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two thousand people with agreements, put where projections would have put them. */
@OverHttp
class LargeAgencyTest {

    private static final int KB = 1_000;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone dana;
    UUID[] people;

    @BeforeEach
    void two_thousand_people() {
        agency = agencies.register();
        dana = agency.person("D1", "DIRECTOR", Agency.JOINED);
        Someone sam = agency.supervisor("S1");
        agencies.settle();
        people = Stream.generate(UUID::randomUUID).limit(2_000).toArray(UUID[]::new);
        rows("""
                insert into person (person_id, agency_id, reference, name, version)
                select id, :agency, 'P' || number, 'Maximiliane Hohenfels-Brandstetter ' || number, 0 from people
                """, sam);
        rows("""
                insert into person_role (person_id, agency_id, role, from_day)
                select id, :agency, 'SUPERVISEE', '2025-01-01' from people
                """, sam);
        rows("""
                insert into employment (person_id, agency_id, from_day)
                select id, :agency, '2025-01-01' from people
                """, sam);
        rows("""
                insert into agreement (agreement_id, agency_id, supervisor_id, supervisee_id, from_day, version)
                select id, :agency, :supervisor, id, '2025-01-01', 0 from people
                """, sam);
        rows("""
                insert into agreement_term (agreement_id, agency_id, from_day, cadence_days, agreed_minutes)
                select id, :agency, '2025-01-01', 30, 180 from people
                """, sam);
    }

    /** Elsewhere, read models are compared with what follows from events. */
    @AfterEach
    void they_are_gone() {
        for (String table : List.of("agreement_term", "agreement", "employment", "person_role", "person")) {
            jdbc.sql("delete from %s where agency_id = :agency and %s = any(:people)"
                            .formatted(table, table.startsWith("agreement") ? "agreement_id" : "person_id"))
                    .param("agency", agency.id().value())
                    .param("people", people)
                    .update();
        }
    }

    private void rows(String insert, Someone supervisor) {
        jdbc.sql("with people as (select * from unnest(:people) with ordinality as p(id, number))\n" + insert)
                .param("people", people)
                .param("agency", agency.id().value())
                .param("supervisor", UUID.fromString(supervisor.id()))
                .update();
    }

    @Test
    void the_first_screen_stays_within_a_hundred_kilobytes() {
        for (String page : List.of("/coverage", "/coverage/overdue", "/teams", "/trends", "/agreements")) {
            String html = dana.get(page).is(200).text();
            assertThat(html.getBytes(UTF_8).length).as(page).isLessThan(100 * KB);
        }
        assertThat(dana.get("/coverage").text()).contains("Page 1 of 40");
        assertThat(dana.get("/coverage.csv?from=2026-10").text().lines()).hasSize(2_001);
    }
}
