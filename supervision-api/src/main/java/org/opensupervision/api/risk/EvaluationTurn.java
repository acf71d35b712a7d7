package org.opensupervision.api.risk;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.opensupervision.api.config.OwnerConnections;
import org.opensupervision.api.web.ReadModelsBehind;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.readmodels.DatabaseLock;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Two evaluations of an agency at once would share the changes out between their results: they take turns, on all nodes.
 * The turn is a lock of the database, which is lost with the node that has it. It has a connection of its own: whoever
 * waits keeps none of those that others, and the evaluation itself, answer with.
 */
@Component
class EvaluationTurn {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** Connections of this node, each for another agency. */
    private static final int AT_ONCE = 4;

    private final OwnerConnections connections;
    private final Map<AgencyId, Semaphore> turnsHere = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    EvaluationTurn(OwnerConnections connections) {
        this.connections = connections;
    }

    <T> T take(AgencyId agency, Supplier<T> evaluation) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Semaphore turnHere = turnsHere.computeIfAbsent(agency, _ -> new Semaphore(1, true));
        return holding(turnHere, end, () -> holding(places, end, () -> takeEverywhere(agency, end, evaluation)));
    }

    private static <T> T holding(Semaphore permits, long end, Supplier<T> work) {
        acquire(permits, end);
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private static void acquire(Semaphore permits, long end) {
        try {
            if (!permits.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new ReadModelsBehind();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others were evaluating", e);
        }
    }

    private <T> T takeEverywhere(AgencyId agency, long end, Supplier<T> evaluation) {
        try (var turn = new DatabaseLock(connections.open(), "evaluation of " + agency)) {
            await(turn, end);
            return evaluation.get();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The turn to evaluate cannot be taken", e);
        }
    }

    private static void await(DatabaseLock turn, long end) throws SQLException {
        while (!turn.take()) {
            if (System.nanoTime() > end) {
                throw new ReadModelsBehind();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
