package org.opensupervision.projections.readmodels;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilds read models while the system runs: one rebuild at a time on all nodes together. */
public final class Rebuilds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final ReadModels models;
    private final PostgresEventStorageEngine log;
    private final DataSource connections;
    private final Predicate<Throwable> outage;
    private final RebuildJournal journal;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(new AxonThreadFactory("rebuild"));

    /** @param ownConnections not from the pool of those who want an answer soon, and without a limit of time */
    public Rebuilds(
            ReadModels models,
            PostgresEventStorageEngine log,
            JdbcClient jdbc,
            DataSource ownConnections,
            Predicate<Throwable> outage) {
        this.outage = outage;
        this.models = models;
        this.log = log;
        this.connections = ownConnections;
        this.journal = new RebuildJournal(jdbc);
    }

    /**
     * Starts one, for all agencies, and does not wait for it; empty if another is running.
     *
     * @param asking the agency of whoever asks: only there it can be looked at
     */
    public Optional<UUID> start(AgencyId asking, Collection<String> views) {
        List<ReadModel> wanted = views.stream().distinct().map(models::get).toList();
        UUID rebuild = UUID.randomUUID();
        return lock().map(held -> {
            begin(rebuild, asking, wanted, held);
            return rebuild;
        });
    }

    public Optional<Rebuild> find(AgencyId agency, UUID rebuild) {
        return journal.find(agency, rebuild);
    }

    /** One that is running is broken off; the living read models are as they were. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void run(UUID rebuild, List<ReadModel> wanted, DatabaseLock lock) {
        try {
            try (lock;
                    var run = new RebuildRun(wanted, log, connections, outage)) {
                journal.counted(rebuild, run.countEvents());
                run.run(events -> journal.progress(rebuild, events));
            }
            // whoever sees that this one is done may start the next
            journal.done(rebuild);
            LOG.info("Rebuilt {}", wanted.stream().map(ReadModel::view).toList());
        } catch (RuntimeException e) {
            Cause cause = Cause.of(e);
            LOG.error("A rebuild has failed, the read models are as they were: {}, {}", cause.type(), cause.message());
            journal.failed(rebuild, cause);
        }
    }

    private void begin(UUID rebuild, AgencyId asking, List<ReadModel> wanted, DatabaseLock lock) {
        try {
            journal.begin(rebuild, asking, wanted);
            thread.execute(() -> run(rebuild, wanted, lock));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Lost with the connection, and so with the node. */
    private Optional<DatabaseLock> lock() {
        try {
            var lock = new DatabaseLock(connections.getConnection(), "rebuild");
            boolean taken = false;
            try {
                taken = lock.take();
                return taken ? Optional.of(lock) : Optional.empty();
            } finally {
                if (!taken) {
                    lock.close();
                }
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The lock of rebuilds cannot be asked for", e);
        }
    }
}
