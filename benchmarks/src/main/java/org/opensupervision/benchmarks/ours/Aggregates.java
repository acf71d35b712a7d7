package org.opensupervision.benchmarks.ours;

import java.util.List;
import java.util.function.Function;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.opensupervision.projections.eventstore.RememberingRepository;

/** A kind of aggregate, and how a command comes by one. */
record Aggregates<A>(Class<A> kind, Function<EventStore, Repository<A>> repository) {

    /** As in the product's configuration. */
    private static final int EVENTS_TO_A_SNAPSHOT = 100;

    static <A> Aggregates<A> remembered(Class<A> kind) {
        return new Aggregates<>(kind, eventStore -> new RememberingRepository<>(stored(kind, eventStore)));
    }

    static <A> Aggregates<A> fromEvents(Class<A> kind) {
        return new Aggregates<>(kind, eventStore -> stored(kind, eventStore).build());
    }

    static <A> Aggregates<A> fromSnapshots(Class<A> kind) {
        return new Aggregates<>(kind, eventStore -> stored(kind, eventStore)
                .snapshotTriggerDefinition(
                        new EventCountSnapshotTriggerDefinition(snapshotter(kind, eventStore), EVENTS_TO_A_SNAPSHOT))
                .build());
    }

    private static <A> EventSourcingRepository.Builder<A> stored(Class<A> kind, EventStore eventStore) {
        return EventSourcingRepository.builder(kind).eventStore(eventStore);
    }

    private static AggregateSnapshotter snapshotter(Class<?> kind, EventStore eventStore) {
        return AggregateSnapshotter.builder()
                .eventStore(eventStore)
                .aggregateFactories(List.of(new GenericAggregateFactory<>(kind)))
                .build();
    }
}
