package org.opensupervision.benchmarks;

import java.util.Map;
import java.util.Optional;
import org.opensupervision.benchmarks.contender.Contender;
import org.opensupervision.benchmarks.task.Task;

/** A workload that is one task for one process. */
record Alone(String name, Class<? extends Contender> needs, Task task, Optional<Measure> beside) implements Workload {

    @Override
    public Map<String, Double> measure(Field field, Entrant entrant) {
        return field.node(entrant).run(task);
    }
}
