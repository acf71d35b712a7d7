package org.opensupervision.projections.readmodels;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.readmodels.Rebuild.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has become of each rebuild: known to all nodes, and after a restart. */
final class RebuildJournal {

    private final JdbcClient jdbc;

    RebuildJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever begins holds the lock: what else is said to be running was broken off. */
    void begin(UUID rebuild, AgencyId agency, List<ReadModel> models) {
        jdbc.sql("""
                update rebuild set state = 'FAILED', failure = 'broken off', finished_at = now()
                where state = 'RUNNING'
                """).update();
        jdbc.sql("""
                insert into rebuild (rebuild_id, agency_id, views, state) values (:rebuild, :agency, :views, 'RUNNING')
                """)
                .param("rebuild", rebuild)
                .param("agency", agency.value())
                .param("views", models.stream().map(ReadModel::view).toArray(String[]::new))
                .update();
    }

    void counted(UUID rebuild, long events) {
        jdbc.sql("update rebuild set total = :events, updated_at = now() where rebuild_id = :rebuild")
                .param("events", events)
                .param("rebuild", rebuild)
                .update();
    }

    void progress(UUID rebuild, long events) {
        jdbc.sql("update rebuild set done = done + :events, updated_at = now() where rebuild_id = :rebuild")
                .param("events", events)
                .param("rebuild", rebuild)
                .update();
    }

    void done(UUID rebuild) {
        jdbc.sql("update rebuild set state = 'DONE', finished_at = now() where rebuild_id = :rebuild")
                .param("rebuild", rebuild)
                .update();
    }

    void failed(UUID rebuild, Cause cause) {
        jdbc.sql("""
                update rebuild set state = 'FAILED', failure = :failure, finished_at = now()
                where rebuild_id = :rebuild
                """)
                .param("failure", cause.type() + ", " + cause.message())
                .param("rebuild", rebuild)
                .update();
    }

    Optional<Rebuild> find(AgencyId agency, UUID rebuild) {
        return jdbc.sql("""
                select rebuild_id, views, state, done, total, failure, started_at, finished_at
                from rebuild where rebuild_id = :rebuild and agency_id = :agency
                """)
                .param("rebuild", rebuild)
                .param("agency", agency.value())
                .query((row, n) -> {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    return new Rebuild(
                            row.getObject("rebuild_id", UUID.class),
                            List.of((String[]) row.getArray("views").getArray()),
                            State.valueOf(row.getString("state")),
                            row.getLong("done"),
                            row.getLong("total"),
                            row.getString("failure"),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant());
                })
                .optional();
    }
}
