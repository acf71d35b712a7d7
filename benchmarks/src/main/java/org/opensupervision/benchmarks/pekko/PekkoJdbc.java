package org.opensupervision.benchmarks.pekko;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.apache.pekko.projection.jdbc.javadsl.JdbcProjection;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.domain.shared.SessionId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Pekko's journal, and a projection of it, both on JDBC. */
public final class PekkoJdbc implements Application {

    private static final String JOURNAL_TABLES = "schema/postgres/postgres-create-schema.sql";

    private final Database database;
    private final HikariDataSource projecting;
    private final Systems systems;
    private @Nullable Journal journal;

    public PekkoJdbc(Database database) {
        this.database = database;
        projecting = database.pool(2 * Tags.COUNT);
        systems = new Systems(database);
    }

    @Override
    public void install() {
        new ResourceDatabasePopulator(new ClassPathResource(JOURNAL_TABLES)).execute(database.unpooled());
        JdbcProjection.createTablesIfNotExists(() -> ViewSession.open(projecting), systems.commands())
                .toCompletableFuture()
                .join();
    }

    @Override
    public void empty() {
        database.jdbc()
                .sql("truncate event_journal, event_tag, pekko_projection_offset_store restart identity")
                .update();
    }

    @Override
    public long events() {
        return database.jdbc()
                .sql("select count(*) from event_journal")
                .query(Long.class)
                .single();
    }

    @Override
    public void seed(List<SessionId> sessions, int eventsEach) {
        if (journal == null) {
            journal = new Journal(database.jdbc(), systems.commands());
        }
        journal.seed(sessions, eventsEach);
    }

    @Override
    public Node start(Loading loading) {
        return new PekkoNode(systems, projecting, loading);
    }

    @Override
    public void close() {
        systems.close();
        projecting.close();
    }
}
