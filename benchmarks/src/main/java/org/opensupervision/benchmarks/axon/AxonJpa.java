package org.opensupervision.benchmarks.axon;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.EventTable;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Stock Axon with its JpaEventStorageEngine and JpaTokenStore on Hibernate: what Spring Boot gives with JPA. */
public final class AxonJpa implements Application {

    private final Database database;
    private final EventTable table;
    private final HikariDataSource pool;
    private final EntityManagerFactory entityManagers;
    private final AxonParts parts;

    public AxonJpa(Database database) {
        this.database = database;
        table = new EventTable(database.jdbc());
        pool = database.pool(AxonParts.CONNECTIONS);
        entityManagers = AxonEntities.factory(pool);
        EntityManagerProvider shared =
                new SimpleEntityManagerProvider(SharedEntityManagerCreator.createSharedEntityManager(entityManagers));
        TransactionManager transactions = new SpringTransactionManager(new JpaTransactionManager(entityManagers));
        parts = new AxonParts(pool, transactions, engine(shared, transactions), tokens(shared));
    }

    private static JpaEventStorageEngine engine(EntityManagerProvider shared, TransactionManager transactions) {
        return JpaEventStorageEngine.builder()
                .eventSerializer(EventSerialization.serializer())
                .snapshotSerializer(EventSerialization.serializer())
                .persistenceExceptionResolver(AxonParts.DUPLICATE_KEY)
                .entityManagerProvider(shared)
                .transactionManager(transactions)
                .batchSize(AxonParts.ROWS_PER_READ)
                .build();
    }

    private static JpaTokenStore tokens(EntityManagerProvider shared) {
        return JpaTokenStore.builder()
                .entityManagerProvider(shared)
                .serializer(EventSerialization.serializer())
                .nodeId("node-" + UUID.randomUUID())
                .build();
    }

    @Override
    public void install() {
        entityManagers.getSchemaManager().create(false);
        AxonEntities.completeTables(database.jdbc());
    }

    @Override
    public void empty() {
        table.empty();
    }

    @Override
    public long events() {
        return table.events();
    }

    @Override
    public void seed(List<SessionId> sessions, int eventsEach) {
        table.seed(sessions, eventsEach);
    }

    @Override
    public Node start(Loading loading) {
        return new AxonNode(parts, loading);
    }

    @Override
    public void close() {
        entityManagers.close();
        pool.close();
    }
}
