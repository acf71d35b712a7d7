package org.opensupervision.benchmarks.task;

import java.util.Map;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.shared.SessionId;

/** A light load; each event carries the time at which its command was sent. */
public record WriteSteadily(int events, int perSecond) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        Node node = stage.node(Loading.CACHED);
        Pace pace = new Pace(perSecond);
        for (int i = 0; i < events; i++) {
            node.send(Sessions.record(SessionId.random(), Arrivals.stamp()));
            pace.await();
        }
        return Map.of();
    }
}
