package org.opensupervision.projections.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions that are asked outside of a transaction. */
class AgencyQueriesTest {

    private static final String WHOSE = "select distinct agency_id from person order by agency_id";

    static final HikariDataSource database = TestDatabase.fresh();
    static final HikariDataSource web = TestDatabase.as("opensupervision_web", database);
    static final HikariDataSource work = TestDatabase.as("opensupervision_work", database);
    static final AgencyConnections connections = new AgencyConnections(web, work);
    static final JdbcClient asked = JdbcClient.create(new AgencyQueries(connections));

    @BeforeAll
    static void something_of_two_agencies_in_every_table() {
        var everything = new SomethingInEveryTable(JdbcClient.create(database));
        everything.of(RIVERBEND.id().value());
        everything.of(LAKESIDE.id().value());
    }

    @AfterAll
    static void close() {
        List.of(web, work, database).forEach(HikariDataSource::close);
    }

    private static List<UUID> whose(AgencyId agency) {
        return BoundAgency.during(
                agency, () -> asked.sql(WHOSE).query(UUID.class).list());
    }

    @Test
    void who_is_bound_sees_their_agency_without_a_transaction() {
        for (int n = 0; n < 20; n++) {
            assertThat(whose(RIVERBEND.id())).containsExactly(RIVERBEND.id().value());
            assertThat(whose(LAKESIDE.id())).containsExactly(LAKESIDE.id().value());
        }
        assertThat(asked.sql(WHOSE).query(UUID.class).list()).hasSize(2);
    }

    @Test
    void a_condition_that_is_null_holds_however_often_it_is_asked() {
        for (int n = 0; n < 20; n++) {
            assertThat(BoundAgency.during(RIVERBEND.id(), () -> asked.sql(
                                    "select name from person where cast(:name as text) is null or name = :name")
                            .param("name", null)
                            .query(String.class)
                            .list()))
                    .isNotEmpty();
        }
    }

    @Test
    void nothing_of_it_stays_on_the_connection() throws SQLException {
        whose(RIVERBEND.id());

        try (var connection = web.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*), current_setting('opensupervision.agency', true)" + " from person")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
            assertThat(rows.getString(2)).isNullOrEmpty();
        }
    }

    @Test
    void parameters_of_every_kind_are_those_of_the_question() {
        String answer = BoundAgency.during(RIVERBEND.id(), () -> asked.sql("""
                        select concat_ws(' ', :text, :number + 1, :day, cast(:nothing as text) is null, :ids)
                        """)
                .param("text", "a")
                .param("number", 41)
                .param("day", LocalDate.parse("2026-07-01"))
                .param("nothing", null)
                .param("ids", new UUID[] {RIVERBEND.id().value()})
                .query(String.class)
                .single());

        assertThat(answer).isEqualTo("a 42 2026-07-01 t {%s}", RIVERBEND.id());
        assertThat(BoundAgency.during(RIVERBEND.id(), () -> asked.sql("select ? || ?")
                        .param("a")
                        .param("b")
                        .query(String.class)
                        .single()))
                .isEqualTo("ab");
    }

    @Test
    void within_a_transaction_its_snapshot_and_its_agency_hold() {
        var transaction = new TransactionTemplate(new AgencyTransactions(connections));

        BoundAgency.<Void, RuntimeException>during(RIVERBEND.id(), () -> {
            transaction.executeWithoutResult(status -> {
                assertThat(asked.sql(WHOSE).query(UUID.class).list())
                        .containsExactly(RIVERBEND.id().value());
                assertThat(asked.sql("select pg_backend_pid()")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(asked.sql("select pg_backend_pid()")
                                .query(Integer.class)
                                .single());
            });
            return null;
        });
    }
}
