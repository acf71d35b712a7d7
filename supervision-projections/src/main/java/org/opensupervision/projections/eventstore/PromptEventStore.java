package org.opensupervision.projections.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the processors of this process when commands have committed events. Axon's embedded store does not, so they
 * would look for events twice a second only. Events of other processes are still found by looking, about once a second.
 */
public class PromptEventStore extends EmbeddedEventStore {

    /** Commits this close together are announced once. That this makes an import faster has not been shown. */
    private static final Duration TOGETHER = Duration.ofMillis(10);

    private final Set<PromptStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean waking = new AtomicBoolean();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("event-store-wake-up"));

    public PromptEventStore(EmbeddedEventStore.Builder builder) {
        super(builder);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        PromptStream stream = new PromptStream(super.openStream(trackingToken), streams::remove);
        streams.add(stream);
        return stream;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (!timer.isShutdown() && waking.compareAndSet(false, true)) {
            var _ = timer.schedule(() -> wake(events), TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void shutDown() {
        timer.shutdownNow();
        super.shutDown();
    }

    private void wake(List<? extends EventMessage<?>> events) {
        waking.set(false);
        super.afterCommit(events);
        streams.forEach(PromptStream::announce);
    }
}
