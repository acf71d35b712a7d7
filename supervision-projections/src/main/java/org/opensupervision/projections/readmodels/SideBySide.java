package org.opensupervision.projections.readmodels;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;

/** Does pieces of work side by side. Takes no more than it can soon begin, and fails like the first piece that fails. */
final class SideBySide implements AutoCloseable {

    private final int pieces;
    private final ExecutorService threads;
    private final Semaphore room;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    SideBySide(String name, int workers) {
        pieces = 2 * workers;
        threads = Executors.newFixedThreadPool(workers, new AxonThreadFactory(name));
        room = new Semaphore(pieces);
    }

    /** Waits for room. */
    void add(Runnable piece) {
        take(1);
        threads.execute(() -> {
            try {
                piece.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } catch (Error e) {
                failure.compareAndSet(null, new IllegalStateException(e));
                throw e;
            } finally {
                room.release();
            }
        });
    }

    void awaitAll() {
        take(pieces);
        room.release(pieces);
    }

    private void take(int places) {
        try {
            room.acquire(places);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("broken off", e);
        }
        RuntimeException first = failure.get();
        if (first != null) {
            room.release(places);
            throw first;
        }
    }

    /** What has begun is interrupted; what has not is dropped. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
