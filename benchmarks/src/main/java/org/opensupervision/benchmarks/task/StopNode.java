package org.opensupervision.benchmarks.task;

import java.util.Map;

public record StopNode() implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.stopNode();
        return Map.of();
    }
}
