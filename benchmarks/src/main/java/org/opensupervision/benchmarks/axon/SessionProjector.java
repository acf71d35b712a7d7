package org.opensupervision.benchmarks.axon;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.SessionView;
import org.opensupervision.domain.sessions.SessionEvent;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** One upsert per event, in the transaction of the processor's batch. */
final class SessionProjector {

    private final DataSource pool;
    private final Arrivals arrivals;

    SessionProjector(DataSource pool, Arrivals arrivals) {
        this.pool = pool;
        this.arrivals = arrivals;
    }

    @EventHandler
    void on(SessionEvent event) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(pool);
        try {
            SessionView.upsert(connection, event);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
        CurrentUnitOfWork.get().afterCommit(_ -> arrivals.committed(event));
    }
}
