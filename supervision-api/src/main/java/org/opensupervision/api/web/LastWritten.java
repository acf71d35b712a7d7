package org.opensupervision.api.web;

import java.time.Duration;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the store had come when each caller last wrote, on whichever node. */
@Component
public class LastWritten {

    private final Freshness freshness;
    private final JdbcClient jdbc;
    private volatile long reached;

    LastWritten(Freshness freshness, @ForAllAgencies JdbcClient jdbc) {
        this.freshness = freshness;
        this.jdbc = jdbc;
    }

    /** Nothing but a look too early is lost if the server is: nobody waits for the disk here. */
    void by(PersonId person) {
        jdbc.sql("""
                with without_waiting as (select set_config('synchronous_commit', 'off', true))
                insert into last_written as present (person_id, position)
                select :person, (select coalesce(max(global_index), 0) from domain_event_entry) from without_waiting
                on conflict (person_id) do update
                set position = greatest(present.position, excluded.position), written_at = now()
                """).param("person", person.value()).update();
    }

    /** For a write that depends on what its caller wrote before. */
    public void require(Caller caller) {
        if (!readableBy(caller.person(), ReadYourWrites.PATIENCE)) {
            throw new ReadModelsBehind();
        }
    }

    /** Waits until what this person wrote can be read; false if it cannot be within {@code atMost}. */
    public boolean readableBy(PersonId person, Duration atMost) {
        long position = positionOf(person);
        if (position <= reached) {
            return true;
        }
        boolean readable = freshness.await(position, atMost);
        if (readable) {
            reached = position;
        }
        return readable;
    }

    private long positionOf(PersonId person) {
        return jdbc.sql("select position from last_written where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
