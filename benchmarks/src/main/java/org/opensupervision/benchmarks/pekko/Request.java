package org.opensupervision.benchmarks.pekko;

import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.opensupervision.domain.sessions.SessionCommand;
import org.opensupervision.domain.shared.SessionId;

/** What the actors of sessions are asked. */
sealed interface Request {

    ActorRef<Done> replyTo();

    sealed interface ToSession extends Request {
        SessionId session();
    }

    record Change(SessionCommand command, ActorRef<Done> replyTo) implements ToSession {

        @Override
        public SessionId session() {
            return command.session();
        }
    }

    record Look(SessionId session, ActorRef<Done> replyTo) implements ToSession {}

    /** To all. */
    record Stop(ActorRef<Done> replyTo) implements Request {}
}
