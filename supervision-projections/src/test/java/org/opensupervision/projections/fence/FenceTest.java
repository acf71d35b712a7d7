package org.opensupervision.projections.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the roles of the application see and may do, without any help of the application. */
class FenceTest {

    /** Tables that do not say of which agency they are: no request is given any of them. */
    private static final List<String> OF_NO_AGENCY = List.of(
            "flyway_schema_history", // of the owner alone
            "last_written", // ids of people, and positions
            "node", // the application's processes
            "reaction_position",
            "read_position", // how far the read models have come
            "scheduled_tasks", // names of tasks, without data
            "sign_in_attempt", // digests
            "used_proof", // digests
            "spring_session", // looked up before it is known whose it is
            "spring_session_attributes"); // the same

    private static final List<String> OF_SIGNING_IN = List.of(
            "api_token",
            "contact_claim",
            "credential",
            "invitation",
            "known_device",
            "recovery_code",
            "second_factor",
            "second_factor_policy");

    private static final UUID OURS = RIVERBEND.id().value();
    private static final UUID THEIRS = LAKESIDE.id().value();

    static final HikariDataSource database = migrated();
    static final HikariDataSource web = TestDatabase.as("opensupervision_web", database);
    static final HikariDataSource work = TestDatabase.as("opensupervision_work", database);
    static final AgencyConnections connections = new AgencyConnections(web, work);
    static final TransactionTemplate transaction = new TransactionTemplate(new AgencyTransactions(connections));
    static final JdbcClient owner = JdbcClient.create(database);
    static final JdbcClient asked = JdbcClient.create(connections);
    static final SomethingInEveryTable everything = new SomethingInEveryTable(owner);

    /** Not a copy: rights on a database as a whole are not copied with it. */
    private static HikariDataSource migrated() {
        HikariDataSource database = TestDatabase.empty();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @BeforeAll
    static void something_of_two_agencies_in_every_table() {
        everything.of(OURS);
        everything.of(THEIRS);
    }

    @AfterAll
    static void close() {
        List.of(web, work, database).forEach(HikariDataSource::close);
    }

    /** In a transaction that is rolled back, bound to an agency. */
    private static <T extends @Nullable Object> T bound(AgencyId agency, Supplier<T> asking) {
        return BoundAgency.during(
                agency,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return asking.get();
                }));
    }

    private static long rows(String table) {
        return asked.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long rowsOf(UUID agency, String table) {
        return asked.sql("select count(*) from %s where agency_id = ?".formatted(table))
                .param(agency)
                .query(Long.class)
                .single();
    }

    /** Rows that a change has reached; none if the role may not make it at all. */
    private static int changed(String sql) {
        try {
            return bound(RIVERBEND.id(), () -> asked.sql(sql).update());
        } catch (DataAccessException refused) {
            assertThat(stateOf(refused)).isEqualTo("42501");
            return 0;
        }
    }

    private static String stateOf(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "?";
    }

    @Test
    void every_table_is_fenced_or_named_here_as_of_no_agency() {
        List<String> unfenced = owner.sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and not (relrowsecurity and relforcerowsecurity and (
                        select array_agg(polname order by polname) = array['all_agencies', 'one_agency']::name[]
                        from pg_policy where polrelid = pg_class.oid
                    ))
                """).query(String.class).list();
        assertThat(unfenced).containsExactlyInAnyOrderElementsOf(OF_NO_AGENCY);
        assertThat(everything.tables())
                .hasSizeGreaterThan(20)
                .containsAll(OF_SIGNING_IN)
                .doesNotContainAnyElementsOf(OF_NO_AGENCY);
    }

    @Test
    void a_request_has_no_right_to_a_table_of_no_agency() {
        assertThat(OF_NO_AGENCY).allSatisfy(table -> assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> bound(RIVERBEND.id(), () -> rows(table)))
                .satisfies(refusal -> assertThat(stateOf(refusal)).isEqualTo("42501")));
    }

    @Test
    void a_request_sees_the_rows_of_its_agency_alone() {
        assertThat(everything.tables())
                .allSatisfy(table -> bound(RIVERBEND.id(), () -> {
                    assertThat(rowsOf(OURS, table)).as(table).isEqualTo(1);
                    assertThat(rows(table)).as(table).isEqualTo(1);
                    assertThat(rowsOf(THEIRS, table)).as(table).isZero();
                    return table;
                }));
    }

    /** Each alone: what is asserted above sees it. */
    @Test
    void a_table_whose_fence_is_taken_away_shows_what_it_held_back() {
        assertThat(List.copyOf(everything.tables())).allSatisfy(table -> {
            owner.sql("alter table %s disable row level security".formatted(table))
                    .update();
            try {
                assertThat(bound(RIVERBEND.id(), () -> rowsOf(THEIRS, table)))
                        .as(table)
                        .isEqualTo(1);
            } finally {
                owner.sql("alter table %s enable row level security".formatted(table))
                        .update();
            }
        });
    }

    @Test
    void work_for_all_agencies_sees_all_rows() {
        assertThat(everything.tables())
                .allSatisfy(table -> assertThat(rows(table)).as(table).isEqualTo(2));
    }

    @Test
    void whoever_does_not_say_for_which_agency_sees_nothing() {
        assertThat(everything.tables())
                .allSatisfy(table -> BoundAgency.during(RIVERBEND.id(), () -> {
                    assertThat(rows(table)).as(table).isZero();
                    return table;
                }));
    }

    @Test
    void a_request_changes_no_row_of_another_agency_and_adds_none() {
        assertThat(everything.tables()).allSatisfy(table -> {
            assertThat(changed("update %s set agency_id = agency_id where agency_id = '%s'".formatted(table, THEIRS)))
                    .as(table)
                    .isZero();
            assertThat(changed("delete from %s where agency_id = '%s'".formatted(table, THEIRS)))
                    .as(table)
                    .isZero();
            assertThat(changed(everything.insertInto(table, THEIRS))).as(table).isZero();
        });
    }

    /** A control: what is refused above is refused because of the agency. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "api_token",
                "contact_claim",
                "credential",
                "flag_announcement",
                "idempotency",
                "import",
                "import_file",
                "import_rejection",
                "invitation",
                "known_device",
                "notice",
                "recovery_code",
                "second_factor"
            })
    void a_request_changes_rows_of_its_own_agency(String table) {
        assertThat(changed("update %s set agency_id = agency_id where agency_id = '%s'".formatted(table, OURS)))
                .isOne();
        assertThat(changed(everything.insertInto(table, OURS))).isOne();
    }

    @Test
    void a_row_cannot_be_moved_to_another_agency() {
        assertThat(changed("update credential set agency_id = '%s'".formatted(THEIRS)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table session disable row level security",
                "alter table session no force row level security",
                "drop policy one_agency on session",
                "create policy mine on session using (true)",
                "alter role opensupervision_web bypassrls",
                "set role postgres",
                "set session authorization postgres",
                "create function public.peek() returns integer language sql return 1",
                "create function pg_temp.peek() returns integer language sql return 1",
                "create temporary table agreement_term (agency_id uuid)",
                "create table peeked (agency_id uuid)",
                "create schema peeked",
                "call public.fence('session')",
                "truncate session",
                "select * from flyway_schema_history"
            })
    void neither_role_can_get_round_the_fence(String attempt) {
        for (HikariDataSource role : List.of(web, work)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> JdbcClient.create(role).sql(attempt).update())
                    .satisfies(refusal -> assertThat(stateOf(refusal)).isEqualTo("42501"));
        }
    }

    @Test
    void a_request_does_not_become_work_for_all_agencies() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> JdbcClient.create(web)
                        .sql("set role opensupervision_work")
                        .update())
                .satisfies(refusal -> assertThat(stateOf(refusal)).isEqualTo("42501"));
    }

    @Test
    void row_security_off_shows_nothing_either() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> bound(RIVERBEND.id(), () -> {
                    asked.sql("set local row_security = off").update();
                    return rows("session");
                }));
    }

    @Test
    void neither_role_owns_anything_or_is_more_than_it_should_be() {
        assertThat(owner.sql("""
                select count(*) from pg_roles
                where rolname in ('opensupervision_web', 'opensupervision_work')
                    and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                    and not exists (select from pg_auth_members where member = pg_roles.oid)
                    and not exists (select from pg_class where relowner = pg_roles.oid)
                    and not exists (select from pg_proc where proowner = pg_roles.oid)
                    and not exists (select from pg_namespace where nspowner = pg_roles.oid)
                """).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void a_connection_that_is_given_back_keeps_no_agency() {
        assertThat(web.getMaximumPoolSize()).isOne();
        long committed = BoundAgency.during(RIVERBEND.id(), () -> transaction.execute(status -> rows("session")));
        assertThat(committed).isOne();
        assertThat(BoundAgency.during(RIVERBEND.id(), () -> rows("session"))).isZero();
        AgencyId unknown = AgencyId.random();
        assertThat(bound(unknown, () -> rows("session"))).isZero();
        assertThat(JdbcClient.create(web)
                        .sql("select current_setting('opensupervision.agency', true)")
                        .query()
                        .singleValue())
                .isIn("", null);
    }

    @Test
    void whoever_works_for_one_agency_does_not_turn_to_another() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> BoundAgency.during(
                        RIVERBEND.id(), () -> BoundAgency.during(LAKESIDE.id(), () -> rows("session"))));
    }
}
