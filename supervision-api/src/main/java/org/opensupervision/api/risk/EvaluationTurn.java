package org.opensupervision.api.risk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.opensupervision.api.web.ReadModelsBehind;
import org.opensupervision.domain.shared.AgencyId;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Two evaluations of an agency at once would share the changes out between their results: they take turns, on all nodes.
 * The turn is a lock of the database, which is lost with the node that has it.
 */
@Component
class EvaluationTurn {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final DataSource database;

    EvaluationTurn(DataSource database) {
        this.database = database;
    }

    <T> T take(AgencyId agency, Supplier<T> evaluation) {
        try (Connection turn = database.getConnection()) {
            await(turn, agency);
            try {
                return evaluation.get();
            } finally {
                execute(turn, "select pg_advisory_unlock(hashtextextended(?, 0))", agency);
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The turn to evaluate cannot be taken", e);
        }
    }

    private static void await(Connection turn, AgencyId agency) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!execute(turn, "select pg_try_advisory_lock(hashtextextended(?, 0))", agency)) {
            if (System.nanoTime() > end) {
                throw new ReadModelsBehind();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static boolean execute(Connection turn, String sql, AgencyId agency) throws SQLException {
        try (var statement = turn.prepareStatement(sql)) {
            statement.setString(1, "evaluation of " + agency);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
