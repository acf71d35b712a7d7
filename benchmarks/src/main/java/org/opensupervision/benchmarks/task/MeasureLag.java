package org.opensupervision.benchmarks.task;

import java.util.Map;

/** Waits for the last event, then says how long each took from its command to its committed projection. */
public record MeasureLag(int uncounted, int events) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.arrivals().await(uncounted + events, AwaitArrivals.PATIENCE);
        long[] lags = stage.arrivals().lags().skip(uncounted).toArray();
        Stage.require("lags measured", events, lags.length);
        Stage.require("rows in the read model", uncounted + events, stage.view().showing(0));
        return Map.of(
                Figure.P50_MILLIS, Percentile.of(50, lags) / 1000, Figure.P99_MILLIS, Percentile.of(99, lags) / 1000);
    }
}
