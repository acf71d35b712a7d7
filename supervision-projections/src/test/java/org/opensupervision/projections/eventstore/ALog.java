package org.opensupervision.projections.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An event log on a database of its own. */
final class ALog implements AutoCloseable {

    record Noted(String text, AgencyId agency) {}

    static final AgencyId AGENCY = AgencyId.random();

    final HikariDataSource database = TestDatabase.fresh();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    final PostgresEventStorageEngine engine = anotherEngine();

    /** As on another node. */
    PostgresEventStorageEngine anotherEngine() {
        return new PostgresEventStorageEngine(
                jdbc, transactions, EventSerialization.serializer(), NoOpEventUpcaster.INSTANCE);
    }

    /** Whose commands have connections of their own, as in the product. */
    PostgresEventStorageEngine engineFor(DataSource callers) {
        return new PostgresEventStorageEngine(
                jdbc,
                transactions,
                new JdbcTemplate(callers),
                EventSerialization.serializer(),
                NoOpEventUpcaster.INSTANCE);
    }

    /** More connections to the same database. */
    DataSource connections() {
        return new DriverManagerDataSource(database.getJdbcUrl());
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    static DomainEventMessage<?> event(UUID record, long version) {
        return event(record, version, Instant.now());
    }

    static DomainEventMessage<?> event(UUID record, long version, Instant at) {
        return new GenericDomainEventMessage<>(
                "Note",
                record.toString(),
                version,
                new Noted("version " + version, AGENCY),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                at);
    }

    void append(DomainEventMessage<?>... events) {
        engine.appendEvents(Arrays.asList(events));
    }

    /** Everything that a reader who starts at the position gets to see, in order. */
    List<String> read(long after) {
        return engine.readEvents(PostgresEventStorageEngine.tokenAt(after), false)
                .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
