package org.opensupervision.projections.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of an installation from before are found by their supervisees without a rebuild. */
class SupervisedBeforeTest {

    @Test
    void a_session_from_before_has_a_row_for_each_supervisee() {
        try (HikariDataSource database = TestDatabase.empty()) {
            JdbcClient jdbc = JdbcClient.create(database);
            Flyway.configure().dataSource(database).target("40").load().migrate();
            jdbc.sql("""
                    insert into session (session_id, agency_id, reference, supervisor_id, outcome, held_on, supervisees,
                        content, carried_over, recorded_at, version)
                    values (:session, :agency, 'S001', :supervisor, 'HELD', :day, array[:one, :other], '{}', false, now(), 0)
                    """)
                    .param("session", RIVERBEND.session("S001").value())
                    .param("agency", RIVERBEND.id().value())
                    .param("supervisor", RIVERBEND.person("D001").value())
                    .param("day", day("2026-03-01"))
                    .param("one", RIVERBEND.person("C001").value())
                    .param("other", RIVERBEND.person("C002").value())
                    .update();

            Flyway.configure().dataSource(database).load().migrate();

            assertThat(jdbc.sql("select supervisee_id from session_supervisee where session_id = ? and held_on = ?")
                            .param(RIVERBEND.session("S001").value())
                            .param(day("2026-03-01"))
                            .query()
                            .singleColumn())
                    .containsExactlyInAnyOrder(
                            RIVERBEND.person("C001").value(),
                            RIVERBEND.person("C002").value());
        }
    }
}
