package org.opensupervision.benchmarks.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.sessions.SessionCommand.AmendSession;
import org.opensupervision.domain.sessions.SessionCommand.RecordSession;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.shared.SessionId;

/** Decides as fast as an aggregate can, so that storing is what is measured. */
public class Session {

    @AggregateIdentifier
    private @Nullable SessionId id;

    private @Nullable SessionContent content;

    /** For Axon, which fills it from events. */
    Session() {}

    @CommandHandler
    Session(RecordSession command) {
        apply(Sessions.decide(command));
    }

    @CommandHandler
    void handle(AmendSession command) {
        if (content == null || !command.session().equals(id)) {
            throw new IllegalStateException("Loaded without its events: " + command.session());
        }
        apply(Sessions.decide(command));
    }

    @CommandHandler
    void handle(Look look) {}

    @EventSourcingHandler
    void on(SessionEvent event) {
        id = event.session();
        content = Sessions.content(event);
    }
}
