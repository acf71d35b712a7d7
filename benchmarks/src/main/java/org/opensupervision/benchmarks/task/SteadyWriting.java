package org.opensupervision.benchmarks.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.shared.SessionId;

/** Sessions recorded at a fixed rate beside something else, until it is over. */
final class SteadyWriting implements AutoCloseable {

    /** Enough for the rate also when a single command takes a while. */
    private static final int CLIENTS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> clients = new ArrayList<>();
    private final LongAdder written = new LongAdder();
    private final long begin = System.nanoTime();
    private volatile boolean stopped;

    private SteadyWriting() {}

    static SteadyWriting on(Node node, int perSecond) {
        SteadyWriting writing = new SteadyWriting();
        for (int client = 0; client < CLIENTS; client++) {
            writing.clients.add(writing.threads.submit(() -> writing.write(node, (double) perSecond / CLIENTS)));
        }
        return writing;
    }

    private void write(Node node, double perSecond) {
        Pace pace = new Pace(perSecond);
        while (!stopped) {
            node.send(Sessions.record(SessionId.random(), "S-2026-0310"));
            written.increment();
            pace.await();
        }
    }

    /** Fails if a command has failed. */
    Written stop() throws ExecutionException, InterruptedException {
        stopped = true;
        for (Future<?> client : clients) {
            client.get();
        }
        return new Written(written.sum(), written.sum() * 1e9 / (System.nanoTime() - begin));
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }

    record Written(long sessions, double perSecond) {}
}
