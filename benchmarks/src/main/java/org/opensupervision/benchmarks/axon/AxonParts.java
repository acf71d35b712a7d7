package org.opensupervision.benchmarks.axon;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** What the ways of running Axon on PostgreSQL differ in. */
record AxonParts(DataSource pool, TransactionManager transactions, EventStorageEngine engine, TokenStore tokens) {

    /** One for each of the 32 clients, and some for a projection. */
    static final int CONNECTIONS = 40;

    /** Rows that the storage engine reads at once; Axon's default of 100 would be slower. */
    static final int ROWS_PER_READ = 500;

    private static final String UNIQUE_VIOLATION = "23505";

    /** Axon's own do not know pgjdbc's duplicate key. */
    static final PersistenceExceptionResolver DUPLICATE_KEY = exception -> {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    };
}
