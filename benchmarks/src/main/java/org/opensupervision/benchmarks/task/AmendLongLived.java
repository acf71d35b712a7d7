package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.benchmarks.contender.Snapshotting;
import org.opensupervision.domain.shared.SessionId;

/**
 * Commands to aggregates that have many events, loaded from them or from their snapshots. Their last snapshots are of
 * any age: from one event to so many ago that the next is due.
 */
public record AmendLongLived(int clients, int eventsBefore, boolean fromSnapshots, Duration duration) implements Task {

    private static final int SESSIONS = 50;
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        Snapshotting contender = stage.snapshotting();
        List<SessionId> sessions = Sessions.ids(SESSIONS);
        stage.empty();
        contender.seed(sessions, eventsBefore);
        long before = (long) SESSIONS * eventsBefore + takeSnapshots(sessions, contender);
        if (!fromSnapshots) {
            contender.forgetSnapshots();
        }
        try (Node node = start(contender)) {
            var work = Clients.run(new Amending(node, eventsBefore).by(clients, sessions), duration);
            stage.requireEvents(before + work.total());
            Stage.require("snapshots", fromSnapshots ? SESSIONS : 0, contender.snapshots());
            return Map.of(Figure.COMMANDS_PER_SECOND, work.perSecond());
        }
    }

    private Node start(Snapshotting contender) {
        return fromSnapshots ? contender.startWithSnapshots() : contender.start();
    }

    /** By the first command to each; answers how many events were added. */
    private long takeSnapshots(List<SessionId> sessions, Snapshotting contender)
            throws ExecutionException, InterruptedException {
        try (Node node = contender.startWithSnapshots();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<Integer>> amended = IntStream.range(0, SESSIONS)
                    .mapToObj(session -> threads.submit(() ->
                            amend(sessions.get(session), 1 + session * EVENTS_BETWEEN_SNAPSHOTS / SESSIONS, node)))
                    .toList();
            long added = 0;
            for (Future<Integer> session : amended) {
                added += session.get();
            }
            Stage.require("snapshots taken", SESSIONS, contender.snapshots());
            return added;
        }
    }

    private int amend(SessionId session, int times, Node node) {
        for (int time = 0; time < times; time++) {
            node.send(Sessions.amend(session, eventsBefore + time));
        }
        return times;
    }
}
