package org.opensupervision.projections.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation from before agencies were kept apart keeps its log, and every event gets its agency. */
class LogFromBeforeTest {

    private static final String ROW = """
            insert into %s (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload, meta_data)
            values (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 0, '%s', now(), 'x',
                convert_to('{"agency":"%s"}', 'UTF8'), '{}')
            """;

    @Test
    void an_event_and_a_snapshot_get_the_agency_that_the_event_names() {
        try (HikariDataSource database = TestDatabase.empty()) {
            JdbcClient jdbc = JdbcClient.create(database);
            Flyway.configure().dataSource(database).target("11").load().migrate();
            jdbc.sql(ROW.formatted("domain_event_entry", "Agency", RIVERBEND.id()))
                    .update();
            jdbc.sql(ROW.formatted("snapshot_event_entry", "Agency", "of no use"))
                    .update();

            Flyway.configure().dataSource(database).load().migrate();

            for (String table : new String[] {"domain_event_entry", "snapshot_event_entry"}) {
                assertThat(jdbc.sql("select agency_id from " + table).query().singleValue())
                        .as(table)
                        .isEqualTo(RIVERBEND.id().value());
            }
        }
    }

    @Test
    void a_snapshot_with_personal_words_in_it_is_not_kept() {
        try (HikariDataSource database = TestDatabase.empty()) {
            JdbcClient jdbc = JdbcClient.create(database);
            Flyway.configure().dataSource(database).target("11").load().migrate();
            jdbc.sql(ROW.formatted("domain_event_entry", "Session", RIVERBEND.id()))
                    .update();
            jdbc.sql(ROW.formatted("snapshot_event_entry", "Session", "of no use"))
                    .update();

            Flyway.configure().dataSource(database).load().migrate();

            assertThat(jdbc.sql("select count(*) from snapshot_event_entry")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
