package org.opensupervision.benchmarks.pekko;

import java.time.Duration;
import javax.sql.DataSource;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.japi.function.Function;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.projection.Projection;
import org.apache.pekko.projection.ProjectionBehavior;
import org.apache.pekko.projection.ProjectionId;
import org.apache.pekko.projection.eventsourced.EventEnvelope;
import org.apache.pekko.projection.eventsourced.javadsl.EventSourcedProvider;
import org.apache.pekko.projection.jdbc.javadsl.JdbcProjection;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.domain.sessions.SessionCommand;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.shared.SessionId;

/** The actors of sessions and, when asked, a projection for each tag. */
final class PekkoNode implements Node {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Pekko's defaults are 20 events and half a second. */
    private static final int EVENTS_PER_TRANSACTION = 200;

    private static final Duration WAIT_FOR_MORE = Duration.ofMillis(20);

    private final Systems systems;
    private final ActorSystem<SpawnProtocol.Command> commands;
    private final ActorRef<Request> region;
    private final DataSource pool;
    private @Nullable ActorSystem<?> projecting;

    PekkoNode(Systems systems, DataSource pool, Loading loading) {
        this.systems = systems;
        this.pool = pool;
        commands = systems.commands();
        region = systems.spawn(Region.of(loading));
    }

    @Override
    public void send(SessionCommand command) {
        ask(replyTo -> new Request.Change(command, replyTo));
    }

    @Override
    public void look(SessionId session) {
        ask(replyTo -> new Request.Look(session, replyTo));
    }

    private void ask(Function<ActorRef<Done>, Request> request) {
        AskPattern.ask(region, request, PATIENCE, commands.scheduler())
                .toCompletableFuture()
                .join();
    }

    /** In a system of its own, for one that has read the journal before would take the emptied one for full of gaps. */
    @Override
    public void getReadyToProject() {
        projecting();
    }

    private ActorSystem<?> projecting() {
        if (projecting == null) {
            projecting = systems.start();
        }
        return projecting;
    }

    @Override
    public void project(Arrivals arrivals) {
        ActorSystem<?> system = projecting();
        Tags.all()
                .forEach(tag -> system.systemActorOf(
                        ProjectionBehavior.create(projection(system, tag, arrivals)),
                        "projection-" + tag,
                        Props.empty()));
    }

    private Projection<EventEnvelope<SessionEvent>> projection(ActorSystem<?> system, String tag, Arrivals arrivals) {
        return JdbcProjection.groupedWithin(
                        ProjectionId.of("sessions", tag),
                        EventSourcedProvider.<SessionEvent>eventsByTag(system, JdbcReadJournal.Identifier(), tag),
                        () -> ViewSession.open(pool, arrivals),
                        SessionHandler::new,
                        system)
                .withGroup(EVENTS_PER_TRANSACTION, WAIT_FOR_MORE);
    }

    @Override
    public void close() {
        ask(Request.Stop::new);
        if (projecting != null) {
            Systems.stop(projecting);
        }
    }
}
