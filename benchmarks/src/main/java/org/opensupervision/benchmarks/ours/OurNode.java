package org.opensupervision.benchmarks.ours;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.axon.Look;
import org.opensupervision.benchmarks.axon.Session;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.sessions.SessionCommand;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.eventstore.DecisionsOnTheLatest;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.opensupervision.projections.eventstore.RememberingRepository;
import org.opensupervision.projections.eventstore.TargetsOfCommands;
import org.opensupervision.projections.readmodels.ParkedEvents;
import org.opensupervision.projections.readmodels.Projecting;
import org.opensupervision.projections.readmodels.ReadModelProcessors;
import org.opensupervision.projections.readmodels.ReadModels;
import org.opensupervision.projections.readmodels.Rebuild;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.opensupervision.projections.readmodels.RowWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Put together as in the product's configuration. */
final class OurNode implements Node {

    private static final AgencyId ASKING = AgencyId.random();

    private final Database database;
    private final JdbcClient jdbc;
    private final JdbcTransactionManager transactions;
    private final PostgresEventStorageEngine engine;
    private final Announcements announcements;
    private final PostgresEventStore eventStore;
    private final CommandGateway gateway;
    private @Nullable ReadModelProcessors processors;

    OurNode(Database database, HikariDataSource pool, Loading loading) {
        this.database = database;
        jdbc = JdbcClient.create(pool);
        transactions = new JdbcTransactionManager(pool);
        engine = new PostgresEventStorageEngine(
                new JdbcTemplate(pool), transactions, EventSerialization.serializer(), NoOpEventUpcaster.INSTANCE);
        announcements = new Announcements(database.unpooled());
        eventStore = new PostgresEventStore(engine, announcements);
        gateway =
                DefaultCommandGateway.builder().commandBus(commandBus(loading)).build();
    }

    private CommandBus commandBus(Loading loading) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Sessions.ACTOR)));
        bus.registerHandlerInterceptor(new DecisionsOnTheLatest(engine)::handle);
        AggregateAnnotationCommandHandler.<Session>builder()
                .aggregateType(Session.class)
                .repository(repository(loading))
                .commandTargetResolver(new TargetsOfCommands())
                .build()
                .subscribe(bus);
        return bus;
    }

    private EventSourcingRepository<Session> repository(Loading loading) {
        var repository = EventSourcingRepository.builder(Session.class).eventStore(eventStore);
        return switch (loading) {
            case CACHED -> new RememberingRepository<>(repository);
            case FROM_ITS_EVENTS -> repository.build();
        };
    }

    @Override
    public void send(SessionCommand command) {
        gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Map.of(Sessions.ACTOR, Sessions.SUPERVISOR.toString())));
    }

    @Override
    public void look(SessionId session) {
        gateway.sendAndWait(new Look(session));
    }

    /** A log that is there already is what a rebuild is for. */
    @Override
    public void project(Arrivals arrivals) {
        ReadModels models = new ReadModels(List.of(new SessionProjection(arrivals)), new RowWriter(jdbc));
        if (engine.createHeadToken().equals(engine.createTailToken())) {
            keepUpToDate(models);
        } else {
            rebuild(models);
        }
    }

    private void keepUpToDate(ReadModels models) {
        Nodes nodes = new Nodes(jdbc, "node-" + UUID.randomUUID());
        processors = new ReadModelProcessors(
                models,
                new Projecting(engine, new ParkedEvents(jdbc), transactions, failure -> false),
                eventStore,
                new ReadPositions(jdbc, nodes.self()),
                nodes,
                new SpringTransactionManager(transactions));
        processors.start();
    }

    private void rebuild(ReadModels models) {
        var connections = new DriverManagerDataSource(database.url() + "&reWriteBatchedInserts=true");
        try (var rebuilds = new Rebuilds(models, engine, jdbc, connections, failure -> false)) {
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
        if (processors != null) {
            processors.stop();
        }
        eventStore.close();
        announcements.close();
    }
}
