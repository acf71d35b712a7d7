package org.opensupervision.benchmarks.task;

import java.util.Map;
import org.opensupervision.benchmarks.contender.Arrivals;

/** Empties the store and lets a projection wait for events. */
public record StartProjecting() implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.empty();
        stage.project(Arrivals.timed());
        return Map.of();
    }
}
