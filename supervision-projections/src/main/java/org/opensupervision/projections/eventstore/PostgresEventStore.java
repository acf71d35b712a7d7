package org.opensupervision.projections.eventstore;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** Axon's event store on our log: whoever follows it hears of an event milliseconds after its commit. */
public final class PostgresEventStore extends AbstractEventStore implements AutoCloseable {

    private final PostgresEventStorageEngine engine;
    private final EventLog log;
    private final Announcements announcements;

    public PostgresEventStore(PostgresEventStorageEngine engine, Announcements announcements) {
        super(new Builder().storageEngine(engine));
        this.engine = engine;
        this.log = new EventLog(engine);
        this.announcements = announcements;
        announcements.onHeard(log::wake);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return log.openStream(PostgresEventStorageEngine.positionOf(trackingToken));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.concat(
                engine.readFromSnapshot(aggregateIdentifier),
                DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier)));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        log.wake();
        announcements.announce();
    }

    /** The newest events are read again: what could be opened then may be closed by now. */
    public void forgetRecent() {
        log.forgetRecent();
    }

    /** For how long the oldest open transaction that writes events has kept later ones from being read. */
    public Duration heldBackFor() {
        return engine.settled().heldBackFor();
    }

    /** What has been taken is written; nothing more is taken, and nobody is told any more. */
    @Override
    public void close() {
        engine.close();
        log.close();
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
