package org.opensupervision.benchmarks.task;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.task.SteadyWriting.Written;
import org.opensupervision.domain.shared.SessionId;

/** As {@link Rebuild}, while the same node takes commands at a fixed rate. What counts are the events from before. */
public record RebuildWhileWriting(int events, int perSecond) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        SeededLog log = SeededLog.of(events);
        log.store(stage);
        stage.getReadyToProject();
        try (SteadyWriting writing = SteadyWriting.on(stage.nodeToProject(), perSecond)) {
            double seconds = Seconds.of(() -> rebuild(stage, log));
            Written written = writing.stop();
            stage.arrivals().await(log.events() + written.sessions(), SeededLog.PATIENCE);
            log.requireRebuilt(stage, written.sessions());
            return Map.of(
                    Figure.EVENTS_PER_SECOND, log.events() / seconds, Figure.WRITTEN_MEANWHILE, written.perSecond());
        } finally {
            stage.stopNode();
        }
    }

    private static void rebuild(Stage stage, SeededLog log) {
        Set<SessionId> before = new HashSet<>(log.sessions());
        stage.project(Arrivals.distinguishing(before::contains));
        stage.arrivals().awaitDistinguished(log.events(), SeededLog.PATIENCE);
    }
}
