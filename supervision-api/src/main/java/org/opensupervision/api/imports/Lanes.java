package org.opensupervision.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works on many rows at once, and on rows with the same key one after the other, in the order in which they came. Only
 * a few rows wait: whoever puts more has to wait, too. After a failure the rest is let go.
 */
final class Lanes<T> implements AutoCloseable {

    private static final int LANES = 16;
    private static final int WAITING_IN_A_LANE = 8;

    private final Consumer<T> work;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<BlockingQueue<Optional<T>>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Lanes(String name, Consumer<T> work) {
        this.work = work;
        for (int lane = 0; lane < LANES; lane++) {
            BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(WAITING_IN_A_LANE);
            queues.add(queue);
            threads.add(Thread.ofVirtual().name(name + "-" + lane).start(() -> workOff(queue)));
        }
    }

    void put(String key, T item) throws InterruptedException {
        throwFailure();
        queues.get(Math.floorMod(key.hashCode(), LANES)).put(Optional.of(item));
    }

    /** Waits for everything that was put. */
    void finish() throws InterruptedException {
        for (BlockingQueue<Optional<T>> queue : queues) {
            queue.put(Optional.empty());
        }
        for (Thread thread : threads) {
            thread.join();
        }
        throwFailure();
    }

    /** Lets go what was put and not begun; what was begun is finished first. */
    @Override
    public void close() {
        failure.compareAndSet(null, new IllegalStateException("closed before it was finished"));
        boolean interrupted = false;
        for (int lane = 0; lane < LANES; ) {
            try {
                if (threads.get(lane).isAlive()) {
                    queues.get(lane).put(Optional.empty());
                }
                threads.get(lane).join();
                lane++;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff(BlockingQueue<Optional<T>> queue) {
        try {
            for (Optional<T> item = queue.take(); item.isPresent(); item = queue.take()) {
                work(item.get());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a lane", e);
        }
    }

    private void work(T item) {
        if (failure.get() != null) {
            return;
        }
        try {
            work.accept(item);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void throwFailure() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("a row failed", cause);
        }
    }
}
