package org.opensupervision.drills;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log on a database of its own, written to in transactions that last as long as their writers like. */
abstract sealed class FollowedLog implements AutoCloseable {

    final HikariDataSource database = fresh();
    final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    final List<AutoCloseable> open = new ArrayList<>(List.of(database));

    /** The event store of one more node. */
    abstract EventStore node();

    static final class Ours extends FollowedLog {

        Ours() {
            Flyway.configure().dataSource(database).load().migrate();
        }

        @Override
        EventStore node() {
            var engine = new PostgresEventStorageEngine(
                    new JdbcTemplate(database),
                    transactions,
                    EventSerialization.serializer(),
                    NoOpEventUpcaster.INSTANCE);
            var announcements = new Announcements(new DriverManagerDataSource(database.getJdbcUrl()));
            var store = new PostgresEventStore(engine, announcements);
            open.add(announcements);
            open.add(store);
            return store;
        }
    }

    /** As an application has it that declares Axon's own beans; all is Axon's default but for the gap time-out. */
    static final class StockAxon extends FollowedLog {

        private final Duration gapTimeout;

        StockAxon(Duration gapTimeout) {
            this.gapTimeout = gapTimeout;
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__event_store.sql")).execute(database);
        }

        @Override
        EventStore node() {
            var engine = JdbcEventStorageEngine.builder()
                    .snapshotSerializer(EventSerialization.serializer())
                    .eventSerializer(EventSerialization.serializer())
                    .connectionProvider(new SpringDataSourceConnectionProvider(database))
                    .transactionManager(new SpringTransactionManager(transactions))
                    .gapTimeout((int) gapTimeout.toMillis())
                    .schema(schema())
                    .build();
            var store = EmbeddedEventStore.builder().storageEngine(engine).build();
            open.add(store::shutDown);
            return store;
        }

        private static EventSchema schema() {
            return EventSchema.builder()
                    .eventTable("domain_event_entry")
                    .snapshotTable("snapshot_event_entry")
                    .globalIndexColumn("global_index")
                    .timestampColumn("time_stamp")
                    .eventIdentifierColumn("event_identifier")
                    .aggregateIdentifierColumn("aggregate_identifier")
                    .sequenceNumberColumn("sequence_number")
                    .typeColumn("type")
                    .payloadTypeColumn("payload_type")
                    .payloadRevisionColumn("payload_revision")
                    .payloadColumn("payload")
                    .metaDataColumn("meta_data")
                    .build();
        }
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /** Every committed event, in the order of the log. */
    List<String> committed() {
        return new JdbcTemplate(database)
                .queryForList(
                        "select event_identifier::text from domain_event_entry order by global_index", String.class);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private static HikariDataSource fresh() {
        var database = new HikariDataSource();
        database.setJdbcUrl(TestDatabase.settings(TestDatabase.fresh()).get("spring.datasource.url"));
        database.setMaximumPoolSize(16);
        return database;
    }
}
