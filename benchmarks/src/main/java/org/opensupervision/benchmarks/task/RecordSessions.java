package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.shared.SessionId;

/** Commands of which each creates an aggregate, and one event. */
public record RecordSessions(int clients, Duration duration) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        stage.empty();
        Node node = stage.node(Loading.FROM_ITS_EVENTS);
        try {
            Clients.Client client = () -> {
                node.send(Sessions.record(SessionId.random(), "S-2026-0309"));
                return 1;
            };
            var work = Clients.run(Collections.nCopies(clients, client), duration);
            stage.requireEvents(work.total());
            return Map.of(Figure.COMMANDS_PER_SECOND, work.perSecond());
        } finally {
            stage.stopNode();
        }
    }
}
