package org.opensupervision.benchmarks.pekko;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.pekko.japi.function.Function;
import org.apache.pekko.projection.jdbc.JdbcSession;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.SessionView;
import org.opensupervision.domain.sessions.SessionEvent;

/** One transaction of a projection: rows of the read model and the offset. */
final class ViewSession implements JdbcSession {

    private final Connection connection;
    private final List<SessionEvent> projected = new ArrayList<>();
    private final Arrivals arrivals;

    private ViewSession(Connection connection, Arrivals arrivals) {
        this.connection = connection;
        this.arrivals = arrivals;
    }

    static ViewSession open(DataSource pool) {
        return open(pool, Arrivals.counted());
    }

    static ViewSession open(DataSource pool, Arrivals arrivals) {
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return new ViewSession(connection, arrivals);
        } catch (SQLException e) {
            throw new IllegalStateException("No connection for the projection", e);
        }
    }

    void project(SessionEvent event) throws SQLException {
        SessionView.upsert(connection, event);
        projected.add(event);
    }

    @Override
    public <R> R withConnection(Function<Connection, R> work) throws Exception {
        return work.apply(connection);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        projected.forEach(arrivals::committed);
        projected.clear();
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
        projected.clear();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
