package org.opensupervision.api.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.eventstore.Alongside;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * How far the store had come when each caller last wrote, on whichever node. Written together with the events of their
 * command.
 */
@Component
public class LastWritten {

    /** Of a command: who will want to read what comes of it. */
    static final String WRITER = "writer";

    private static final Alongside.Kind ROWS = new Alongside.Kind("""
            insert into last_written as present (person_id, position)
            select person, coalesce((select max(global_index) from written),
                (select max(global_index) from domain_event_entry), 0)
            from (select distinct person from unnest(?::uuid[]) as person order by person) as writers
            on conflict (person_id) do update
            set position = greatest(present.position, excluded.position), written_at = now()
            """, List.of("uuid"), true);

    private final Freshness freshness;
    private final PostgresEventStorageEngine log;
    private final JdbcClient jdbc;

    LastWritten(Freshness freshness, PostgresEventStorageEngine log, @ForAllAgencies JdbcClient jdbc) {
        this.freshness = freshness;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** What was found out about a caller when they were let in. */
    public record Known(PersonId person, long position) {}

    /** Not an interceptor by type: Axon would find the bean and register it a second time. */
    @Autowired
    void intercept(CommandBus commands) {
        var _ = commands.registerHandlerInterceptor(this::handle);
    }

    private @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getMessage().getMetaData().get(WRITER) instanceof String writer) {
            new Alongside(ROWS, List.of(UUID.fromString(writer))).writeWith(unitOfWork, log);
            forgetWhatWasKnown();
        }
        return chain.proceed();
    }

    /** For a write that depends on what its caller wrote before. */
    public void require(Caller caller) {
        if (!readableBy(caller.person(), ReadYourWrites.PATIENCE)) {
            throw new ReadModelsBehind();
        }
    }

    /** Waits until what this person wrote can be read; false if it cannot be within {@code atMost}. */
    public boolean readableBy(PersonId person, Duration atMost) {
        return freshness.await(positionOf(person), atMost);
    }

    private long positionOf(PersonId person) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getDetails() instanceof Known known
                        && known.person().equals(person)
                ? known.position()
                : storedPositionOf(person);
    }

    private static void forgetWhatWasKnown() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AbstractAuthenticationToken caller) {
            caller.setDetails(null);
        }
    }

    private long storedPositionOf(PersonId person) {
        return jdbc.sql("select position from last_written where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
