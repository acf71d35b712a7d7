package org.opensupervision.api.web;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Handles a command with a key once. The key's row is written in the transaction of the command's events: both are
 * there or neither. A second request with the same key waits for the first and then changes nothing.
 */
@Component
public class OnceOnly {

    private final JdbcClient jdbc;

    OnceOnly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not an interceptor by type: Axon would find the bean and register it a second time. */
    @Autowired
    void intercept(CommandBus commands) {
        var _ = commands.registerHandlerInterceptor(this::handle);
    }

    private @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        if (command.getMetaData().get(Commands.KEY) instanceof String key && !isFirst(Key.of(key), command)) {
            return null;
        }
        return chain.proceed();
    }

    /** What was answered to this request under its key before. */
    public Optional<String> answerTo(Caller caller, Object form) {
        String key = caller.idempotencyKey();
        return key == null
                ? Optional.empty()
                : jdbc.sql("""
                        select request, answer from idempotency
                        where agency_id = :agency and person_id = :person and key = :key
                        """)
                        .param("agency", caller.agency().value())
                        .param("person", caller.person().value())
                        .param("key", key)
                        .query((row, n) -> {
                            if (!Fingerprint.of(caller, form).equals(row.getString("request"))) {
                                throw new KeyUsedForAnotherRequest();
                            }
                            return row.getString("answer");
                        })
                        .optional();
    }

    private boolean isFirst(Key key, CommandMessage<?> command) {
        Object request = command.getMetaData().get(Commands.REQUEST);
        int inserted = jdbc.sql("""
                insert into idempotency (agency_id, person_id, key, request, answer)
                values (:agency, :person, :key, :request, :answer)
                on conflict do nothing
                """)
                .param("agency", key.agency())
                .param("person", key.person())
                .param("key", key.key())
                .param("request", request)
                .param("answer", command.getMetaData().get(Commands.ANSWER))
                .update();
        if (inserted == 0 && !requestUnder(key).equals(request)) {
            throw new KeyUsedForAnotherRequest();
        }
        return inserted == 1;
    }

    private String requestUnder(Key key) {
        return jdbc.sql("""
                select request from idempotency
                where agency_id = :agency and person_id = :person and key = :key
                """)
                .param("agency", key.agency())
                .param("person", key.person())
                .param("key", key.key())
                .query(String.class)
                .single();
    }

    private record Key(UUID agency, UUID person, String key) {

        static Key of(String metaData) {
            String[] parts = metaData.split("/", 3);
            return new Key(UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]);
        }
    }
}
