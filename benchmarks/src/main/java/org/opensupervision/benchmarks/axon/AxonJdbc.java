package org.opensupervision.benchmarks.axon;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.EventTable;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Stock Axon with its JdbcEventStorageEngine and JdbcTokenStore. */
public final class AxonJdbc implements Application {

    private final Database database;
    private final EventTable table;
    private final HikariDataSource pool;
    private final AxonParts parts;

    public AxonJdbc(Database database) {
        this.database = database;
        table = new EventTable(database.jdbc());
        pool = database.pool(AxonParts.CONNECTIONS);
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        parts = new AxonParts(pool, transactions, engine(connections, transactions), tokens(connections));
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections, TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(EventSerialization.serializer())
                .snapshotSerializer(EventSerialization.serializer())
                .persistenceExceptionResolver(AxonParts.DUPLICATE_KEY)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .batchSize(AxonParts.ROWS_PER_READ)
                .schema(EventSchema.builder()
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
                        .build())
                .build();
    }

    private static JdbcTokenStore tokens(ConnectionProvider connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(EventSerialization.serializer())
                .nodeId("node-" + UUID.randomUUID())
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .build())
                .build();
    }

    @Override
    public void install() {
        table.install(database.unpooled());
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
        pool.close();
    }
}
