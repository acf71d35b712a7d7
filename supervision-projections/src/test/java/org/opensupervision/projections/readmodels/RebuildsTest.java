package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.readmodels.Rebuild.State;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Rebuilds while others read and write, with the patience that connections of the product have. */
class RebuildsTest {

    private static final AgencyId ASKING = AgencyId.random();
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @RegisterExtension
    static final org.opensupervision.projections.testing.ReadModels readModels =
            new org.opensupervision.projections.testing.ReadModels();

    private final HikariDataSource database = TestDatabase.fresh();
    private final DriverManagerDataSource own = new DriverManagerDataSource(database.getJdbcUrl());
    private final AtomicInteger askedWhileLocked = new AtomicInteger();

    private final DelegatingDataSource ofLog = new DelegatingDataSource(database) {
        @Override
        public Connection getConnection() throws SQLException {
            if (isLocked(true)) {
                askedWhileLocked.incrementAndGet();
            }
            return super.getConnection();
        }
    };

    private final PostgresEventStorageEngine log = new PostgresEventStorageEngine(
            new JdbcTemplate(ofLog),
            new JdbcTransactionManager(ofLog),
            EventSerialization.serializer(),
            NoOpEventUpcaster.INSTANCE);
    private final Rebuilds rebuilds =
            new Rebuilds(readModels.get(ReadModels.class), log, JdbcClient.create(database), own, failure -> false);

    RebuildsTest() {
        database.setConnectionInitSql("set lock_timeout = '3s'");
    }

    @AfterEach
    void close() {
        rebuilds.close();
        database.close();
    }

    @Test
    void whoever_reads_for_long_is_waited_for_and_keeps_nobody_else_from_reading() throws SQLException {
        register();
        try (Connection coverage = own.getConnection()) {
            coverage.setAutoCommit(false);
            agencies(coverage);
            UUID rebuild = start();
            awaitThat("the living table is asked for", () -> isLocked(false));

            for (int reader = 0; reader < 3; reader++) {
                assertThat(agencies()).isZero();
            }
            assertThat(state(rebuild)).isEqualTo(State.RUNNING);
            coverage.rollback();
            awaitDone(rebuild);
        }

        assertThat(agencies()).isEqualTo(1);
    }

    @Test
    void an_autovacuum_that_makes_no_way_keeps_nobody_else_waiting() throws SQLException {
        register();
        try (Connection autovacuum = own.getConnection();
                Connection reader = own.getConnection()) {
            autovacuum.setAutoCommit(false);
            execute(autovacuum, "lock table agency in share update exclusive mode");
            execute(reader, "set lock_timeout = '50ms'");
            UUID rebuild = start();
            awaitThat("a lock is waited for", this::somebodyWaitsForALock);

            agencies(reader);
            assertThat(state(rebuild)).isEqualTo(State.RUNNING);
            autovacuum.rollback();
            awaitDone(rebuild);
        }
    }

    @Test
    void whoever_waits_for_the_locked_tables_may_hold_all_other_connections() throws SQLException {
        register();
        log.settledNow();
        try (Connection writer = own.getConnection()) {
            writer.setAutoCommit(false);
            execute(writer, "lock table domain_event_entry in row exclusive mode");
            log.settledNow();
            register();
            awaitDone(start());
        }

        assertThat(agencies()).isEqualTo(2);
        assertThat(askedWhileLocked).hasValue(0);
    }

    @Test
    void a_rebuild_begins_however_long_it_takes_to_count_its_events() throws SQLException {
        register();
        register();
        UUID rebuild;
        try (Connection slow = own.getConnection()) {
            slow.setAutoCommit(false);
            execute(slow, "lock table domain_event_entry in access exclusive mode");
            rebuild = start();
            assertThat(state(rebuild)).isEqualTo(State.RUNNING);
            slow.rollback();
        }
        awaitDone(rebuild);

        Rebuild done = rebuilds.find(ASKING, rebuild).orElseThrow();
        assertThat(done.total()).isEqualTo(2);
        assertThat(done.done()).isEqualTo(2);
    }

    private void register() {
        AgencyId agency = AgencyId.random();
        log.appendEvents(List.of(new GenericDomainEventMessage<>(
                "Agency",
                agency.value().toString(),
                0,
                new AgencyRegistered(agency, "Somewhere", ZoneId.of("Europe/Vienna"), new AgreementTerms(30, 180)))));
    }

    private UUID start() {
        return rebuilds.start(ASKING, List.of("directory")).orElseThrow();
    }

    private State state(UUID rebuild) {
        return rebuilds.find(ASKING, rebuild).orElseThrow().state();
    }

    private void awaitDone(UUID rebuild) {
        awaitThat("the rebuild has ended", () -> state(rebuild) != State.RUNNING);
        assertThat(state(rebuild)).isEqualTo(State.DONE);
    }

    private static void awaitThat(String what, BooleanSupplier happened) {
        Instant end = Instant.now().plus(AT_MOST);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private boolean somebodyWaitsForALock() {
        return JdbcClient.create(database).sql("""
                select exists (
                    select from pg_locks
                    where relation = 'agency'::regclass and not granted
                        and database = (select oid from pg_database where datname = current_database())
                )
                """).query(Boolean.class).single();
    }

    /** Whether a rebuild has the table of agencies for itself, or waits for that. */
    private boolean isLocked(boolean granted) {
        return JdbcClient.create(database)
                .sql("""
                select exists (
                    select from pg_locks
                    where relation = 'agency'::regclass and mode = 'AccessExclusiveLock' and granted = :granted
                        and database = (select oid from pg_database where datname = current_database())
                )
                """)
                .param("granted", granted)
                .query(Boolean.class)
                .single();
    }

    private int agencies() {
        return JdbcClient.create(database)
                .sql("select count(*) from agency")
                .query(Integer.class)
                .single();
    }

    private static void agencies(Connection connection) throws SQLException {
        execute(connection, "select count(*) from agency");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
