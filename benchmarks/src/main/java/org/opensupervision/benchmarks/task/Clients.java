package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** So many threads, each of which does one thing after the other: a closed loop. */
final class Clients {

    /** Long enough for the pools to fill; not counted. */
    private static final Duration RUN_UP = Duration.ofMillis(250);

    private final LongAdder done = new LongAdder();
    private volatile boolean stopped;

    private Clients() {}

    /** Answers how much it did, at least 1; it was committed when this returns. */
    @FunctionalInterface
    interface Client {
        int act() throws Exception;
    }

    /**
     * @param total everything that was done, for comparison with what is stored
     * @param perSecond in the time that counts
     */
    record Work(long total, double perSecond) {}

    static Work run(List<? extends Client> clients, Duration counted) throws Exception {
        return new Clients().work(clients, counted);
    }

    private Work work(List<? extends Client> clients, Duration counted) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            clients.forEach(client -> running.add(threads.submit(() -> loop(client))));
            double perSecond = rate(counted);
            stopped = true;
            failWithThem(running);
            return new Work(done.sum(), perSecond);
        } finally {
            stopped = true;
        }
    }

    private double rate(Duration counted) throws InterruptedException {
        Thread.sleep(RUN_UP);
        long before = done.sum();
        long begin = System.nanoTime();
        Thread.sleep(counted);
        long after = done.sum();
        return (after - before) * 1e9 / (System.nanoTime() - begin);
    }

    private Void loop(Client client) throws Exception {
        while (!stopped) {
            done.add(client.act());
        }
        return null;
    }

    private static void failWithThem(List<Future<?>> running) throws ExecutionException, InterruptedException {
        for (Future<?> client : running) {
            client.get();
        }
    }
}
