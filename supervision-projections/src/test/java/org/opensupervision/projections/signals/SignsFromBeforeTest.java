package org.opensupervision.projections.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation that had signs and goals before their order was kept learns it from its log. */
class SignsFromBeforeTest {

    private static final String FAMILY = "org.opensupervision.domain.";

    private final HikariDataSource database = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final UUID signs = RIVERBEND.signs("C001").value();
    private final UUID agreement = RIVERBEND.selfCare("C001").value();

    @BeforeEach
    void rows_from_before() {
        Flyway.configure().dataSource(database).target("130").load().migrate();
        happened(
                signs,
                0,
                "signals.SignsEvent$SignChosen",
                "sign",
                RIVERBEND.sign("W1").value());
        happened(
                signs,
                1,
                "signals.SignsEvent$SignPutAway",
                "sign",
                RIVERBEND.sign("W1").value());
        happened(
                signs,
                2,
                "signals.SignsEvent$SignChosen",
                "sign",
                RIVERBEND.sign("W2").value());
        happened(
                agreement,
                3,
                "selfcare.SelfCareEvent$GoalSet",
                "goal",
                RIVERBEND.goal("G1").value());
        for (String sign : List.of("W1", "W2")) {
            jdbc.sql("insert into warning_sign values (:sign, :signs, :agency, :person, '', '2026-03-01', null)")
                    .param("sign", RIVERBEND.sign(sign).value())
                    .param("signs", signs)
                    .param("agency", RIVERBEND.id().value())
                    .param("person", RIVERBEND.person("C001").value())
                    .update();
        }
        insertGoal("self_care_goal", "");
        insertGoal("shared_goal", ", gen_random_uuid()");
        Flyway.configure().dataSource(database).target("134").load().migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_has_the_place_in_its_record_that_it_was_chosen_at() {
        assertThat(jdbc.sql("select sign_id from warning_sign order by version")
                        .query(UUID.class)
                        .list())
                .containsExactly(
                        RIVERBEND.sign("W1").value(), RIVERBEND.sign("W2").value());
        assertThat(jdbc.sql("select version from warning_sign union all select version from self_care_goal"
                                + " union all select version from shared_goal")
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(0L, 2L, 3L, 3L);
    }

    private void insertGoal(String table, String partner) {
        jdbc.sql("""
                insert into %s values (:goal, :agreement, :agency, :person %s, '', '2026-05-31', '2026-03-01', null, null)
                """.formatted(table, partner))
                .param("goal", RIVERBEND.goal("G1").value())
                .param("agreement", agreement)
                .param("agency", RIVERBEND.id().value())
                .param("person", RIVERBEND.person("C001").value())
                .update();
    }

    private void happened(UUID record, long number, String type, String field, UUID what) {
        jdbc.sql("""
                insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                    time_stamp, payload_type, payload, meta_data, agency_id)
                values (gen_random_uuid(), :record, :number, 'x', now(), :type,
                    convert_to(json_build_object(:field, cast(:what as uuid))::text, 'UTF8'), '{}', :agency)
                """)
                .param("record", record)
                .param("number", number)
                .param("type", FAMILY + type)
                .param("field", field)
                .param("what", what)
                .param("agency", RIVERBEND.id().value())
                .update();
    }
}
