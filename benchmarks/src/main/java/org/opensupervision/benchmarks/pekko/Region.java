package org.opensupervision.benchmarks.pekko;

import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.domain.shared.SessionId;

/** Hands requests to the actors of sessions, as a shard region would on one node, and starts those that are missing. */
final class Region extends AbstractBehavior<Request> {

    private final Loading loading;
    private final Map<SessionId, ActorRef<Request.ToSession>> sessions = new HashMap<>();

    private Region(ActorContext<Request> context, Loading loading) {
        super(context);
        this.loading = loading;
    }

    static Behavior<Request> of(Loading loading) {
        return Behaviors.setup(context -> new Region(context, loading));
    }

    @Override
    public Receive<Request> createReceive() {
        return newReceiveBuilder()
                .onMessage(Request.ToSession.class, this::handOver)
                .onMessage(Request.Stop.class, this::stop)
                .build();
    }

    private Behavior<Request> handOver(Request.ToSession request) {
        session(request.session()).tell(request);
        return this;
    }

    private Behavior<Request> stop(Request.Stop request) {
        request.replyTo().tell(Done.getInstance());
        return Behaviors.stopped();
    }

    private ActorRef<Request.ToSession> session(SessionId session) {
        return switch (loading) {
            case CACHED -> sessions.computeIfAbsent(session, this::spawn);
            case FROM_ITS_EVENTS -> spawn(session);
        };
    }

    private ActorRef<Request.ToSession> spawn(SessionId session) {
        return getContext().spawnAnonymous(SessionActor.of(session, loading));
    }
}
