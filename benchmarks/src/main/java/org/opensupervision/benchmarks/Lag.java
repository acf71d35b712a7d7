package org.opensupervision.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Contender;
import org.opensupervision.benchmarks.task.AwaitArrivals;
import org.opensupervision.benchmarks.task.MeasureLag;
import org.opensupervision.benchmarks.task.StartProjecting;
import org.opensupervision.benchmarks.task.StopNode;
import org.opensupervision.benchmarks.task.WriteSteadily;

/** From sending a command to its event in a committed read model, written by one node and projected by one. */
record Lag(String name, boolean sameNode, int events) implements Workload {

    private static final int PER_SECOND = 50;

    /** The first ones find a node that is still starting. */
    private static final int UNCOUNTED = 10;

    static Lag inOneNode(int seconds) {
        return new Lag("lag, one node", true, seconds * PER_SECOND);
    }

    static Lag betweenTwoNodes(int seconds) {
        return new Lag("lag, two nodes", false, seconds * PER_SECOND);
    }

    @Override
    public Class<? extends Contender> needs() {
        return Application.class;
    }

    @Override
    public Map<String, Double> measure(Field field, Entrant entrant) throws IOException {
        WorkerProcess writer = field.node(entrant);
        WorkerProcess reader = sameNode ? writer : field.secondNode(entrant);
        reader.run(new StartProjecting());
        writer.run(new WriteSteadily(UNCOUNTED, PER_SECOND));
        reader.run(new AwaitArrivals(UNCOUNTED));
        writer.run(new WriteSteadily(events, PER_SECOND));
        Map<String, Double> lag = reader.run(new MeasureLag(UNCOUNTED, events));
        reader.run(new StopNode());
        writer.run(new StopNode());
        return lag;
    }

    @Override
    public Optional<Measure> beside() {
        return Optional.empty();
    }
}
