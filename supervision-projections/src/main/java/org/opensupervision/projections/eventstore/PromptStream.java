package org.opensupervision.projections.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** A stream that tells its reader when there is something to read. */
class PromptStream implements TrackingEventStream {

    /** The store reads new events in a thread of its own; a reader that was woken gives it this much time. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final TrackingEventStream stream;
    private final Consumer<PromptStream> onClose;
    private volatile Runnable reader = () -> {};
    private volatile boolean announced;

    PromptStream(TrackingEventStream stream, Consumer<PromptStream> onClose) {
        this.stream = stream;
        this.onClose = onClose;
    }

    void announce() {
        announced = true;
        reader.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = callback;
        return true;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (stream.hasNextAvailable(timeout, unit)) {
            return true;
        }
        if (!announced) {
            return false;
        }
        announced = false;
        return stream.hasNextAvailable((int) PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void close() {
        onClose.accept(this);
        stream.close();
    }
}
