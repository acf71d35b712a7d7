package org.opensupervision.api.privacy;

import java.sql.SQLException;
import org.opensupervision.api.config.OwnerConnections;
import org.opensupervision.projections.readmodels.DatabaseLock;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** One node at a time carries erasures out. The turn is a lock of the database, which is lost with the node that has it. */
final class ErasureTurn {

    private final OwnerConnections connections;

    ErasureTurn(OwnerConnections connections) {
        this.connections = connections;
    }

    /** Nothing if it is somebody else's turn: they go on until nothing is left to do. */
    void take(Runnable work) {
        try (var turn = new DatabaseLock(connections.open(), "erasures")) {
            if (turn.take()) {
                work.run();
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The turn to erase cannot be taken", e);
        }
    }
}
