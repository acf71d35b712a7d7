package org.opensupervision.api.web;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.ChangedMeanwhile.Change;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.shared.SharedRule;
import org.springframework.stereotype.Component;

/** Sends edits of what somebody has looked at, and tells them what has changed since if that stands in the way. */
@Component
public class Edits {

    private final Commands commands;
    private final EventStore events;

    Edits(Commands commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    public void send(Caller caller, Object command, Object edited, @Nullable Long basedOn) {
        try {
            commands.send(caller, command);
        } catch (Rejected refusal) {
            throw refusal.rule() == SharedRule.UNCHANGED_SINCE_SEEN && basedOn != null
                    ? new ChangedMeanwhile(changesOf(edited, basedOn + 1))
                    : refusal;
        }
    }

    private List<Change> changesOf(Object aggregate, long from) {
        return events.readEvents(aggregate.toString(), from)
                .asStream()
                .map(Edits::change)
                .toList();
    }

    private static Change change(DomainEventMessage<?> event) {
        return new Change(
                event.getSequenceNumber(), event.getPayloadType().getSimpleName(), event.getTimestamp(), (String)
                        event.getMetaData().get(Commands.ACTOR));
    }
}
