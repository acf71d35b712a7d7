package org.opensupervision.projections.readmodels;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock for all nodes, under a name. It is lost with the connection that it has to itself, and so with the node. */
public final class DatabaseLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLock.class);

    /** Of a server that is silent the lock is lost anyway, once it hears that the connection is closed. */
    private static final int MILLIS_TO_GIVE_BACK = 500;

    private final Connection connection;
    private final String name;
    private boolean taken;

    public DatabaseLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Does not wait for whoever has it. */
    public boolean take() throws SQLException {
        taken = taken || says("select pg_try_advisory_lock(hashtextextended(?, 0))");
        return taken;
    }

    /** Given back first: of a connection that is closed the server learns a little later, and refuses the next until then. */
    @Override
    public void close() {
        try (connection) {
            if (taken) {
                connection.setNetworkTimeout(Runnable::run, MILLIS_TO_GIVE_BACK);
                says("select pg_advisory_unlock(hashtextextended(?, 0))");
            }
        } catch (SQLException e) {
            LOG.debug("The lock was lost before it was given back", e);
        }
    }

    private boolean says(String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
