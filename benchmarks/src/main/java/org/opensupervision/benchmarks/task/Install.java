package org.opensupervision.benchmarks.task;

import java.util.Map;

/** Creates the tables of the contender and of the read model. */
public record Install() implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.contender().install();
        stage.view().install();
        return Map.of();
    }
}
