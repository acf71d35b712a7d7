package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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
        long pause = Duration.ofSeconds(1).toNanos() / perSecond;
        long due = System.nanoTime();
        for (int i = 0; i < events; i++) {
            node.send(Sessions.record(SessionId.random(), Arrivals.stamp()));
            due += pause;
            LockSupport.parkNanos(due - System.nanoTime());
        }
        return Map.of();
    }
}
