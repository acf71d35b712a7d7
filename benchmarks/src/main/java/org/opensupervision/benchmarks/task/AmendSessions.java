package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.shared.SessionId;

/** Commands to aggregates that have a history; each adds an event. */
public record AmendSessions(int clients, Loading loading, Duration duration) implements Task {

    private static final int EVENTS_BEFORE = 20;

    /** So many that an aggregate gets a few commands only, and its history stays about as long as it was. */
    private static final int SESSIONS = 1024;

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        stage.empty();
        List<SessionId> sessions = Sessions.ids(SESSIONS);
        stage.application().seed(sessions, EVENTS_BEFORE);
        stage.requireEvents((long) SESSIONS * EVENTS_BEFORE);
        Node node = stage.node(loading);
        try {
            if (loading == Loading.CACHED) {
                sessions.forEach(node::look);
            }
            var work = Clients.run(
                    new InTurn<>(sessions, session -> node.send(Sessions.amend(session, EVENTS_BEFORE))).by(clients),
                    duration);
            stage.requireEvents((long) SESSIONS * EVENTS_BEFORE + work.total());
            return Map.of(Figure.COMMANDS_PER_SECOND, work.perSecond());
        } finally {
            stage.stopNode();
        }
    }
}
