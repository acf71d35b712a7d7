package org.opensupervision.api.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.projections.eventstore.Alongside;
import org.opensupervision.projections.eventstore.AssumedNew;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Handles a command with a key once. The key's row is written in the transaction of the command's events: both are
 * there or neither. A second request with the same key changes nothing.
 */
@Component
public class OnceOnly {

    private static final Alongside.Kind KEYS =
            new Alongside.Kind("""
            insert into idempotency (agency_id, person_id, key, request, answer)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
            """, List.of("uuid", "uuid", "text", "text", "text"), false);

    private final JdbcClient jdbc;
    private final PostgresEventStorageEngine log;

    OnceOnly(@ForAllAgencies JdbcClient jdbc, PostgresEventStorageEngine log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Not an interceptor by type: Axon would find the bean and register it a second time. */
    @Autowired
    void intercept(CommandBus commands) {
        var _ = commands.registerHandlerInterceptor(this::handle);
    }

    private @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        if (!(command.getMetaData().get(Commands.KEY) instanceof String text)) {
            return chain.proceed();
        }
        Key key = Key.of(text);
        if (AssumedNew.isAssumed()) {
            rowOf(key, command).writeWith(unitOfWork, log);
            return chain.proceed();
        }
        if (isRepeated(key, command)) {
            return null;
        }
        rowOf(key, command).writeWith(unitOfWork, log);
        return proceed(chain, key);
    }

    /** A refusal may be due to what the same request has done a moment ago; tried again, its key will be found. */
    private @Nullable Object proceed(InterceptorChain chain, Key key) throws Exception {
        try {
            return chain.proceed();
        } catch (Rejected refusal) {
            if (under(key).isPresent()) {
                throw new ConcurrencyException("the same request has just been done", refusal);
            }
            throw refusal;
        }
    }

    /** What was answered to this request under its key before. */
    public Optional<Answered> answerTo(Caller caller) {
        String key = caller.idempotencyKey();
        Optional<Earlier> earlier = key == null ? Optional.empty() : under(Key.of(caller.signedIn(), key));
        if (earlier.filter(done -> !done.isOf(caller.request())).isPresent()) {
            throw new KeyUsedForAnotherRequest();
        }
        return earlier.map(Earlier::answered);
    }

    /** The same, where another request under the key is none of the concerns. */
    Optional<Answered> answerBefore(SignedIn who, String key, Fingerprint request) {
        return under(Key.of(who, key)).filter(done -> done.isOf(request)).map(Earlier::answered);
    }

    private boolean isRepeated(Key key, CommandMessage<?> command) {
        Optional<Earlier> earlier = under(key);
        if (earlier.isPresent()
                && !earlier.get().request().equals(command.getMetaData().get(Commands.REQUEST))) {
            throw new KeyUsedForAnotherRequest();
        }
        return earlier.isPresent();
    }

    /** A second request with the key that comes before this row is there finds it when it wants to write its own. */
    private static Alongside rowOf(Key key, CommandMessage<?> command) {
        return new Alongside(
                KEYS,
                List.of(
                        key.agency(),
                        key.person(),
                        key.key(),
                        String.valueOf(command.getMetaData().get(Commands.REQUEST)),
                        String.valueOf(command.getMetaData().get(Commands.ANSWER))));
    }

    private Optional<Earlier> under(Key key) {
        return jdbc.sql("""
                select request, answer from idempotency
                where agency_id = :agency and person_id = :person and key = :key
                """)
                .param("agency", key.agency())
                .param("person", key.person())
                .param("key", key.key())
                .query((row, n) -> new Earlier(row.getString("request"), row.getString("answer")))
                .optional();
    }

    /** A request that was done, and what was answered to it. */
    private record Earlier(String request, String answer) {

        boolean isOf(Fingerprint other) {
            return request.equals(other.text());
        }

        Answered answered() {
            return Answered.kept(answer);
        }
    }

    private record Key(UUID agency, UUID person, String key) {

        static Key of(SignedIn who, String key) {
            return new Key(who.agency().value(), who.person().value(), key);
        }

        static Key of(String metaData) {
            String[] parts = metaData.split("/", 3);
            return new Key(UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]);
        }
    }
}
