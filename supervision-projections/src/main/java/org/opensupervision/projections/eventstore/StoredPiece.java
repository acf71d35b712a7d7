package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Some records' events as they are stored; whoever asks for them first makes them events again, on its own thread. */
public final class StoredPiece {

    private final List<StoredEvent> stored;
    private final AsEvents events;

    StoredPiece(List<StoredEvent> stored, AsEvents events) {
        this.stored = stored;
        this.events = events;
    }

    public int size() {
        return stored.size();
    }

    public Stream<? extends DomainEventMessage<?>> events() {
        return events.read(stored).asStream();
    }
}
