package org.opensupervision.benchmarks.task;

import java.util.Map;

/** Waits for the last event, then says how long each took from its command to its committed projection. */
public record MeasureLag(int uncounted, int events) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.arrivals().await(uncounted + events, AwaitArrivals.PATIENCE);
        long[] lags = stage.arrivals().lags().skip(uncounted).sorted().toArray();
        Stage.require("lags measured", events, lags.length);
        Stage.require("rows in the read model", uncounted + events, stage.view().showing(0));
        return Map.of(Figure.P50_MILLIS, percentile(50, lags), Figure.P99_MILLIS, percentile(99, lags));
    }

    /** The smallest value that so many in a hundred do not exceed. */
    private static double percentile(int percent, long... sorted) {
        int rank = (int) Math.ceil(percent * sorted.length / 100.0);
        return sorted[Math.max(rank, 1) - 1] / 1000.0;
    }
}
