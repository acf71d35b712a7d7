package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the processors of this process when a command has committed its events. Axon's embedded store does not, so they
 * would look for events twice a second only; that is still what happens for events of other processes.
 */
public class PromptEventStore extends EmbeddedEventStore {

    private final Set<PromptStream> streams = ConcurrentHashMap.newKeySet();

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
        super.afterCommit(events);
        streams.forEach(PromptStream::announce);
    }
}
