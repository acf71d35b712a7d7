package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opensupervision.benchmarks.contender.Evaluating;
import org.opensupervision.benchmarks.contender.Evaluating.Evaluator;
import org.opensupervision.benchmarks.contender.Nights;
import org.opensupervision.domain.shared.AgencyId;

/**
 * Commands to aggregates that have many events, one for each night, loaded from them or from their snapshots. Their
 * last snapshots are of any age: from one event to so many ago that the next is due.
 */
public record CompleteEvaluations(int clients, int nightsBefore, boolean fromSnapshots, Duration duration)
        implements Task {

    private static final int AGENCIES = 50;
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        Evaluating contender = stage.evaluating();
        List<AgencyId> agencies =
                Stream.generate(AgencyId::random).limit(AGENCIES).toList();
        stage.empty();
        contender.seed(agencies, nightsBefore);
        List<Nights> nights = agencies.stream()
                .map(agency -> new Nights(agency, nightsBefore))
                .toList();
        long before = (long) AGENCIES * nightsBefore + takeSnapshots(nights, contender);
        if (!fromSnapshots) {
            contender.forgetSnapshots();
        }
        try (Evaluator evaluator = start(contender)) {
            var work = Clients.run(new InTurn<>(nights, agency -> evaluator.send(agency.next())).by(clients), duration);
            stage.requireEvents(before + work.total());
            Stage.require("snapshots", fromSnapshots ? AGENCIES : 0, contender.snapshots());
            return Map.of(Figure.COMMANDS_PER_SECOND, work.perSecond());
        }
    }

    private Evaluator start(Evaluating contender) {
        return fromSnapshots ? contender.startWithSnapshots() : contender.start();
    }

    /** By the first command to each; answers how many events were added. */
    private static long takeSnapshots(List<Nights> agencies, Evaluating contender)
            throws ExecutionException, InterruptedException {
        try (Evaluator evaluator = contender.startWithSnapshots();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<Integer>> completed = IntStream.range(0, AGENCIES)
                    .mapToObj(n -> threads.submit(
                            () -> complete(agencies.get(n), 1 + n * EVENTS_BETWEEN_SNAPSHOTS / AGENCIES, evaluator)))
                    .toList();
            long added = 0;
            for (Future<Integer> agency : completed) {
                added += agency.get();
            }
            Stage.require("snapshots taken", AGENCIES, contender.snapshots());
            return added;
        }
    }

    private static int complete(Nights agency, int times, Evaluator evaluator) {
        for (int time = 0; time < times; time++) {
            evaluator.send(agency.next());
        }
        return times;
    }
}
