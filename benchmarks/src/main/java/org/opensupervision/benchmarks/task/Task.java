package org.opensupervision.benchmarks.task;

import java.io.Serializable;
import java.util.Map;

/** Runs in a contender's process. */
public interface Task extends Serializable {

    /** What was measured, by name of the figure; throws if the contender did not do all of its work. */
    Map<String, Double> run(Stage stage) throws Exception;
}
