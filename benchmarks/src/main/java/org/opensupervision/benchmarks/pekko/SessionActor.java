package org.opensupervision.benchmarks.pekko;

import java.util.Set;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.SnapshotSelectionCriteria;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EffectBuilder;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.Recovery;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.sessions.SessionCommand.AmendSession;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.shared.SessionId;

/** Decides as fast as an actor can; alive for good, or for one request only. */
final class SessionActor extends EventSourcedBehavior<Request.ToSession, SessionEvent, SessionActor.State> {

    private final SessionId session;
    private final Loading loading;

    private SessionActor(SessionId session, Loading loading) {
        super(Journal.persistenceId(session));
        this.session = session;
        this.loading = loading;
    }

    record State(@Nullable SessionContent content) {}

    static Behavior<Request.ToSession> of(SessionId session, Loading loading) {
        return new SessionActor(session, loading);
    }

    @Override
    public State emptyState() {
        return new State(null);
    }

    @Override
    public CommandHandler<Request.ToSession, SessionEvent, State> commandHandler() {
        return (state, request) -> finish(decide(state, request), request);
    }

    private EffectBuilder<SessionEvent, State> decide(State state, Request.ToSession request) {
        return switch (request) {
            case Request.Change change -> {
                if (change.command() instanceof AmendSession && state.content() == null) {
                    throw new IllegalStateException("Recovered without its events: " + session);
                }
                yield Effect().persist(Sessions.decide(change.command()));
            }
            case Request.Look _ -> Effect().none();
        };
    }

    private Effect<SessionEvent, State> finish(EffectBuilder<SessionEvent, State> effect, Request request) {
        var replying = effect.thenRun(() -> request.replyTo().tell(Done.getInstance()));
        return switch (loading) {
            case CACHED -> replying;
            case FROM_ITS_EVENTS -> replying.thenStop();
        };
    }

    @Override
    public EventHandler<State, SessionEvent> eventHandler() {
        return (_, event) -> new State(Sessions.content(event));
    }

    @Override
    public Set<String> tagsFor(SessionEvent event) {
        return Set.of(Tags.of(session));
    }

    @Override
    public Recovery recovery() {
        return Recovery.withSnapshotSelectionCriteria(SnapshotSelectionCriteria.none());
    }
}
