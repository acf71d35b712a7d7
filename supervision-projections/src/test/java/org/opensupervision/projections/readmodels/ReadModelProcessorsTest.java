package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.agency.AgencyEvent;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is worse than an exception must neither stop a read model without a word nor keep the application from ending. */
class ReadModelProcessorsTest {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final String POISON = "Poison";
    private static final String KEPT = "Kept";

    private final HikariDataSource database = impatient(TestDatabase.fresh());
    private final DriverManagerDataSource own = new DriverManagerDataSource(database.getJdbcUrl());
    private final AtomicInteger brokenConnections = new AtomicInteger();
    private final AtomicInteger timesKept = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** As a driver would whose assertions do not hold any more. */
    private final DelegatingDataSource work = new DelegatingDataSource(database) {
        @Override
        public Connection getConnection() throws SQLException {
            if (brokenConnections.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new AssertionError("a connection in a state that cannot be");
            }
            return super.getConnection();
        }
    };

    private final JdbcTransactionManager transactions = new JdbcTransactionManager(work);
    private final PostgresEventStorageEngine log = engine(work);
    private final PostgresEventStorageEngine writer = engine(database);
    private final PostgresEventStore events = new PostgresEventStore(log, new Announcements(own));
    private final JdbcClient jdbc = JdbcClient.create(work);
    private final ReadModelProcessors processors = new ReadModelProcessors(
            new ReadModels(List.of(new Names()), RowWriter.unsealed(jdbc)),
            new Projecting(log, new ParkedEvents(jdbc), transactions, failure -> false),
            events,
            new ReadPositions(jdbc, "this"),
            new Nodes(jdbc, "this"),
            transactions,
            Duration.ofSeconds(3));

    @BeforeEach
    void start() {
        sql().sql("create table name_of_agency (agency_id uuid primary key, name text)")
                .update();
        processors.start();
    }

    @AfterEach
    void end() {
        ended.countDown();
        if (processors.isRunning()) {
            assertTimeoutPreemptively(AT_MOST, () -> processors.stop());
        }
        events.close();
        database.close();
    }

    @Test
    void an_error_in_a_handler_parks_the_event_and_all_others_go_on() {
        for (int n = 0; n < 20; n++) {
            register("Before");
        }
        register(POISON);
        for (int n = 0; n < 20; n++) {
            register("After");
        }

        awaitThat("all others are there", () -> count("select count(*) from name_of_agency") == 40);
        awaitThat("it is parked", () -> count("select count(*) from parked_event") == 1);
        assertThat(sql().sql("select cause_type from parked_event")
                        .query(String.class)
                        .single())
                .isEqualTo(LinkageError.class.getName());
        assertThat(events.heldBackFor()).isZero();
    }

    @Test
    void errors_of_the_database_are_tried_again_wherever_they_come() {
        for (int n = 1; n <= 5; n++) {
            brokenConnections.set(3 * n);
            register("Somewhere");
            int expected = n;
            awaitThat("it is there", () -> count("select count(*) from name_of_agency") == expected);
        }

        assertThat(count("select count(*) from parked_event")).isZero();
    }

    @Test
    void a_read_model_that_something_keeps_is_begun_anew() {
        register(KEPT);
        register("After");

        awaitThat("both are there", () -> count("select count(*) from name_of_agency") == 2);
        assertThat(timesKept).hasValue(2);
    }

    @Test
    void what_keeps_a_read_model_does_not_keep_the_application_from_ending() {
        register(KEPT);
        awaitThat("it is kept", () -> timesKept.get() == 1);

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> processors.stop());
    }

    private final class Names implements Projection<AgencyEvent> {

        private static final Table<Name> TABLE = new Table<>("name_of_agency", "agency_id", Name.class);

        @Override
        public String view() {
            return "names";
        }

        @Override
        public Class<AgencyEvent> family() {
            return AgencyEvent.class;
        }

        @Override
        public List<Table<?>> tables() {
            return List.of(TABLE);
        }

        @Override
        public void project(History<AgencyEvent> history, Rows rows) {
            history.happenings().forEach(happening -> {
                if (happening.event() instanceof AgencyRegistered registered) {
                    rows.add(TABLE, named(registered));
                }
            });
        }

        private Name named(AgencyRegistered registered) {
            return switch (registered.name()) {
                case POISON -> throw new LinkageError("a class that is not there");
                case KEPT -> keptTheFirstTime(new Name(registered.agency(), KEPT));
                default -> new Name(registered.agency(), registered.name());
            };
        }

        private Name keptTheFirstTime(Name name) {
            if (timesKept.getAndIncrement() == 0) {
                awaitTheEnd();
            }
            return name;
        }

        private void awaitTheEnd() {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    record Name(AgencyId agencyId, String name) {}

    private void register(String name) {
        AgencyId agency = AgencyId.random();
        writer.appendEvents(List.of(new GenericDomainEventMessage<>(
                "Agency",
                agency.value().toString(),
                0,
                new AgencyRegistered(agency, name, ZoneId.of("Europe/Vienna"), new AgreementTerms(30, 180)))));
    }

    private static PostgresEventStorageEngine engine(DataSource database) {
        return new PostgresEventStorageEngine(
                new JdbcTemplate(database),
                new JdbcTransactionManager(database),
                EventSerialization.serializer(),
                NoOpEventUpcaster.INSTANCE);
    }

    /** A transaction that its owner leaves alone is ended by the server, as in the product. */
    private static HikariDataSource impatient(HikariDataSource database) {
        database.setConnectionInitSql("set idle_in_transaction_session_timeout = '1s'");
        return database;
    }

    private JdbcClient sql() {
        return JdbcClient.create(own);
    }

    private int count(String question) {
        return sql().sql(question).query(Integer.class).single();
    }

    private static void awaitThat(String what, BooleanSupplier happened) {
        Instant end = Instant.now().plus(AT_MOST);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
