package org.opensupervision.benchmarks.task;

import java.util.Map;
import org.opensupervision.benchmarks.contender.Arrivals;

/** Projects a log that is there already, from its first event to its last, into an empty read model. */
public record Rebuild(int events) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        SeededLog log = SeededLog.of(events);
        log.store(stage);
        stage.getReadyToProject();
        try {
            double seconds = Seconds.of(() -> {
                stage.project(Arrivals.counted());
                stage.arrivals().await(log.events(), SeededLog.PATIENCE);
            });
            log.requireRebuilt(stage, 0);
            return Map.of(Figure.EVENTS_PER_SECOND, log.events() / seconds);
        } finally {
            stage.stopNode();
        }
    }
}
