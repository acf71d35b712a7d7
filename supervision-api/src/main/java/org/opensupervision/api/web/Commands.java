package org.opensupervision.api.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.projections.eventstore.AssumedNew;
import org.opensupervision.projections.fence.BoundAgency;
import org.opensupervision.projections.readmodels.Happening;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Sends commands. Two edits of the same thing at the same moment are harmless to repeat: the second is decided again on
 * what the first has left. What matters to the editor is told apart by {@code basedOn}, in the domain.
 */
@Component
public class Commands {

    public static final String ACTOR = Happening.ACTOR;
    static final String KEY = "idempotencyKey";
    static final String REQUEST = "request";
    static final String ANSWER = "answer";

    private static final int ATTEMPTS = 8;

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Sends what the caller asked for; the same request with the same key again does not do it again. */
    public void send(Caller caller, Object command) {
        send(caller, command, Answered.DONE);
    }

    /** The same, with an answer that is kept and given again for the same key. */
    public void send(Caller caller, Object command, Answered answer) {
        Map<String, Object> metaData = metaData(caller, answer);
        BoundAgency.during(caller.agency(), () -> dispatch(command, metaData));
    }

    /** Sends what makes something new, which is likely not to be there yet: it is looked for only if it is. */
    public void create(Caller caller, Object command, Answered answer) {
        Map<String, Object> metaData = metaData(caller, answer);
        BoundAgency.during(caller.agency(), () -> dispatchAsNew(command, metaData));
    }

    private static Map<String, Object> metaData(Caller caller, Answered answer) {
        String person = caller.person().toString();
        return caller.idempotencyKey() == null
                ? Map.of(ACTOR, person, LastWritten.WRITER, person)
                : Map.of(
                        ACTOR,
                        person,
                        LastWritten.WRITER,
                        person,
                        KEY,
                        caller.agency() + "/" + caller.person() + "/" + caller.idempotencyKey(),
                        REQUEST,
                        caller.request().text(),
                        ANSWER,
                        answer.text());
    }

    /** Sends on behalf of somebody, without a key: an import, a schedule. */
    public @Nullable Object send(PersonId actor, Object command) {
        return dispatch(command, Map.of(ACTOR, actor.toString()));
    }

    /** Sends what nobody in particular asked for. */
    public @Nullable Object send(AgencyId agency, Object command) {
        return BoundAgency.during(agency, () -> dispatch(command, Map.of(ACTOR, agency.toString())));
    }

    private @Nullable Object dispatchAsNew(Object command, Map<String, ?> metaData) {
        try {
            return gateway.sendAndWait(new GenericCommandMessage<>(command, metaData).andMetaData(AssumedNew.METADATA));
        } catch (ConcurrencyException
                | ConcurrencyFailureException
                | AggregateStreamCreationException
                | Rejected assumedTooMuch) {
            return dispatch(command, metaData);
        }
    }

    private @Nullable Object dispatch(Object command, Map<String, ?> metaData) {
        for (int attempt = 1; ; attempt++) {
            try {
                return gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
            } catch (ConcurrencyException | ConcurrencyFailureException | AggregateStreamCreationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                backOff(attempt);
            }
        }
    }

    private static void backOff(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(5L << Math.min(attempt, 6));
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
