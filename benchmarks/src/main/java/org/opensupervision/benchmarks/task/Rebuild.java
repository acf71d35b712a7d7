package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.shared.SessionId;

/** Projects a log that is there already, from its first event to its last, into an empty read model. */
public record Rebuild(int events) implements Task {

    /** About as many as a session of the product gets. */
    private static final int EVENTS_EACH = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.empty();
        List<SessionId> sessions = Sessions.ids(events / EVENTS_EACH);
        long stored = (long) sessions.size() * EVENTS_EACH;
        stage.application().seed(sessions, EVENTS_EACH);
        stage.requireEvents(stored);
        try {
            long begin = System.nanoTime();
            stage.project(Arrivals.counted());
            stage.arrivals().await(stored, PATIENCE);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Stage.require("events projected", stored, stage.arrivals().count());
            Stage.require("rows rebuilt", sessions.size(), stage.view().showing(EVENTS_EACH - 1));
            return Map.of(Figure.EVENTS_PER_SECOND, stored / seconds);
        } finally {
            stage.stopNode();
        }
    }
}
