package org.opensupervision.api.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import org.opensupervision.api.config.OwnerConnections;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** One node at a time carries erasures out. The turn is a lock of the database, which is lost with the node that has it. */
final class ErasureTurn {

    private final OwnerConnections connections;

    ErasureTurn(OwnerConnections connections) {
        this.connections = connections;
    }

    /** Nothing if it is somebody else's turn: they go on until nothing is left to do. */
    void take(Runnable work) {
        try (Connection turn = connections.open()) {
            if (isTaken(turn)) {
                work.run();
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The turn to erase cannot be taken", e);
        }
    }

    private static boolean isTaken(Connection turn) throws SQLException {
        try (var statement = turn.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(hashtextextended('erasures', 0))")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
