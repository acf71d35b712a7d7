package org.opensupervision.benchmarks.ours;

import java.util.List;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.opensupervision.benchmarks.axon.Session;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.projections.eventstore.RememberingRepository;

/** How a command comes by its session. */
enum SessionRepository {
    REMEMBERING,
    FROM_EVENTS,
    FROM_SNAPSHOTS;

    /** As in the product's configuration. */
    private static final int EVENTS_TO_A_SNAPSHOT = 100;

    static SessionRepository of(Loading loading) {
        return switch (loading) {
            case CACHED -> REMEMBERING;
            case FROM_ITS_EVENTS -> FROM_EVENTS;
        };
    }

    EventSourcingRepository<Session> on(EventStore eventStore) {
        var repository = EventSourcingRepository.builder(Session.class).eventStore(eventStore);
        return switch (this) {
            case REMEMBERING -> new RememberingRepository<>(repository);
            case FROM_EVENTS -> repository.build();
            case FROM_SNAPSHOTS ->
                repository
                        .snapshotTriggerDefinition(
                                new EventCountSnapshotTriggerDefinition(snapshotter(eventStore), EVENTS_TO_A_SNAPSHOT))
                        .build();
        };
    }

    private static AggregateSnapshotter snapshotter(EventStore eventStore) {
        return AggregateSnapshotter.builder()
                .eventStore(eventStore)
                .aggregateFactories(List.of(new GenericAggregateFactory<>(Session.class)))
                .build();
    }
}
