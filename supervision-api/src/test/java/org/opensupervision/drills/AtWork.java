package org.opensupervision.drills;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients who do the same thing over and over until it is enough. */
final class AtWork implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<? extends Future<?>> clients;
    private volatile boolean enough;

    AtWork(List<Runnable> clients) {
        this.clients = clients.stream()
                .map(client -> threads.submit(() -> {
                    while (!enough) {
                        client.run();
                    }
                }))
                .toList();
    }

    /** What each is in the middle of is done first. */
    void finish() throws Exception {
        enough = true;
        for (Future<?> client : clients) {
            client.get();
        }
    }

    @Override
    public void close() {
        enough = true;
        threads.shutdownNow();
        threads.close();
    }
}
