package org.opensupervision.projections.eventstore;

import static org.opensupervision.projections.eventstore.PostgresEventStorageEngine.positionOf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** The log from a position on, for one reader, who is told when there is something new. */
final class EventStream implements TrackingEventStream {

    private final EventLog log;
    private final Deque<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private final Semaphore announced = new Semaphore(0);
    private volatile Runnable reader = () -> {};
    private long position;

    EventStream(EventLog log, long after) {
        this.log = log;
        this.position = after;
    }

    void announce() {
        announced.release();
        reader.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = callback;
        return true;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        announced.drainPermits();
        if (fetch()) {
            return true;
        }
        return timeout > 0 && announced.tryAcquire(timeout, unit) && fetch();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fetch() ? Optional.of(fetched.getFirst()) : Optional.empty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        TrackedEventMessage<?> next = fetched.removeFirst();
        position = positionOf(next.trackingToken());
        return next;
    }

    @Override
    public void close() {
        log.close(this);
    }

    private boolean fetch() {
        if (fetched.isEmpty()) {
            fetched.addAll(Survivable.get(() -> log.after(position)));
        }
        return !fetched.isEmpty();
    }
}
