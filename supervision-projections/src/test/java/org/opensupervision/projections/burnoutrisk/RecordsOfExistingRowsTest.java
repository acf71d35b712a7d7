package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.EvaluationsId;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.projections.testing.AnAgency;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation that had flags before their rows named their record keeps them. */
class RecordsOfExistingRowsTest {

    private final HikariDataSource database = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void rows_from_before() {
        migrateTo("8");
        given(RIVERBEND, "C001");
        given(LAKESIDE, "C002");
        migrateTo("9");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_flag_and_its_changes_name_the_record_of_their_supervisee() {
        for (String table : List.of("risk_flag", "risk_flag_change")) {
            assertThat(recordOf(table, RIVERBEND))
                    .as(table)
                    .isEqualTo(RiskRecordId.of(RIVERBEND.person("C001")).value());
            assertThat(recordOf(table, LAKESIDE))
                    .as(table)
                    .isEqualTo(RiskRecordId.of(LAKESIDE.person("C002")).value());
        }
    }

    @Test
    void an_evaluation_names_the_evaluations_of_its_agency() {
        assertThat(recordOf("risk_evaluation", RIVERBEND))
                .isEqualTo(EvaluationsId.of(RIVERBEND.id()).value());
        assertThat(recordOf("risk_evaluation", LAKESIDE))
                .isEqualTo(EvaluationsId.of(LAKESIDE.id()).value());
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private UUID recordOf(String table, AnAgency agency) {
        return jdbc.sql("select record_id from %s where agency_id = :agency".formatted(table))
                .param("agency", agency.id().value())
                .query(UUID.class)
                .single();
    }

    private void given(AnAgency agency, String supervisee) {
        jdbc.sql("""
                insert into risk_flag (flag_id, agency_id, supervisee_id, open, tier, points, model, as_of, raised_on, facts)
                values (:flag, :agency, :supervisee, true, 'WATCH', 3, 'support-gap-v1', '2026-04-01', '2026-04-01', '[]')
                """)
                .param("flag", agency.flag(supervisee, "2026-04-01").value())
                .param("agency", agency.id().value())
                .param("supervisee", agency.person(supervisee).value())
                .update();
        jdbc.sql("""
                insert into risk_flag_change (flag_id, agency_id, version, change, model, as_of)
                values (:flag, :agency, 0, 'RAISED', 'support-gap-v1', '2026-04-01')
                """)
                .param("flag", agency.flag(supervisee, "2026-04-01").value())
                .param("agency", agency.id().value())
                .update();
        jdbc.sql("""
                insert into risk_evaluation
                    (agency_id, version, as_of, model, evaluated, raised, escalated, eased, cleared, at)
                values (:agency, 0, '2026-04-01', 'support-gap-v1', 1, 1, 0, 0, 0, now())
                """).param("agency", agency.id().value()).update();
    }
}
