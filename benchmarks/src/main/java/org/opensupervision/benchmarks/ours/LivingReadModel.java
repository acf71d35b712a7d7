package org.opensupervision.benchmarks.ours;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.opensupervision.projections.readmodels.ParkedEvents;
import org.opensupervision.projections.readmodels.Projecting;
import org.opensupervision.projections.readmodels.ReadModelProcessors;
import org.opensupervision.projections.readmodels.ReadModels;
import org.opensupervision.projections.readmodels.Rebuild;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.opensupervision.projections.readmodels.RowWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Kept up to date by the product's processors, and rebuilt beside them. */
final class LivingReadModel implements AutoCloseable {

    private static final AgencyId ASKING = AgencyId.random();
    private static final int SEGMENTS = 3;

    private final PostgresEventStorageEngine engine;
    private final JdbcClient jdbc;
    private final ReadModels models;
    private final ReadPositions positions;
    private final ReadModelProcessors processors;

    LivingReadModel(
            PostgresEventStorageEngine engine,
            PostgresEventStore eventStore,
            JdbcTransactionManager transactions,
            JdbcClient jdbc,
            SessionProjection projection) {
        this.engine = engine;
        this.jdbc = jdbc;
        models = new ReadModels(List.of(projection), RowWriter.unsealed(jdbc));
        Nodes nodes = new Nodes(jdbc, "node-" + UUID.randomUUID());
        positions = new ReadPositions(jdbc, nodes.self());
        processors = new ReadModelProcessors(
                models,
                new Projecting(engine, new ParkedEvents(jdbc), transactions, failure -> false),
                eventStore,
                positions,
                nodes,
                transactions);
    }

    void keepUpToDate() {
        processors.start();
    }

    /** As if the processors had been here before: a rebuild is for what they have projected once already. */
    void keepUpToDateFromNowOn() {
        positions.initializeTokenSegments(SessionProjection.VIEW, SEGMENTS, engine.createHeadToken());
        processors.start();
    }

    void rebuild(DataSource ownConnections) {
        try (var rebuilds = new Rebuilds(models, engine, jdbc, ownConnections, failure -> false)) {
            UUID rebuild =
                    rebuilds.start(ASKING, List.of(SessionProjection.VIEW)).orElseThrow();
            while (state(rebuilds, rebuild) == Rebuild.State.RUNNING) {
                LockSupport.parkNanos(1_000_000);
            }
            if (state(rebuilds, rebuild) != Rebuild.State.DONE) {
                throw new IllegalStateException("The rebuild failed: " + rebuilds.find(ASKING, rebuild));
            }
        }
    }

    private static Rebuild.State state(Rebuilds rebuilds, UUID rebuild) {
        return rebuilds.find(ASKING, rebuild).orElseThrow().state();
    }

    @Override
    public void close() {
        processors.stop();
    }
}
