package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** Some records' events as they are stored; whoever asks for them first makes them events again, on its own thread. */
public final class StoredPiece {

    private final List<StoredEvent> stored;
    private final Function<List<StoredEvent>, DomainEventStream> reading;

    StoredPiece(List<StoredEvent> stored, Function<List<StoredEvent>, DomainEventStream> reading) {
        this.stored = stored;
        this.reading = reading;
    }

    public int size() {
        return stored.size();
    }

    public Stream<? extends DomainEventMessage<?>> events() {
        return reading.apply(stored).asStream();
    }
}
