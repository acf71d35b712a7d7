package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.Map;

/** Waits until so many events are projected since the start. */
public record AwaitArrivals(int events) implements Task {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.arrivals().await(events, PATIENCE);
        return Map.of();
    }
}
