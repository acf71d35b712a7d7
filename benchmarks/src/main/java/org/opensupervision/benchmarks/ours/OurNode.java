package org.opensupervision.benchmarks.ours;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.axon.Look;
import org.opensupervision.benchmarks.axon.Session;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.sessions.SessionCommand;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.eventstore.DecisionsOnTheLatest;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.TargetsOfCommands;
import org.opensupervision.projections.fence.AgencyQueries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Put together as in the product's configuration. */
final class OurNode implements Node {

    private final Database database;
    private final Connections connections;
    private final JdbcClient jdbc;
    private final JdbcTransactionManager transactions;
    private final PostgresEventStorageEngine engine;
    private final Announcements announcements;
    private final PostgresEventStore eventStore;
    private final CommandGateway gateway;
    private @Nullable LivingReadModel readModel;

    OurNode(Database database, Connections connections, Serializer serializer, SessionRepository sessions) {
        this.database = database;
        this.connections = connections;
        jdbc = JdbcClient.create(connections.work());
        transactions = new JdbcTransactionManager(connections.work());
        engine = new PostgresEventStorageEngine(
                new JdbcTemplate(connections.work()),
                transactions,
                new AgencyQueries(connections.both()),
                serializer,
                NoOpEventUpcaster.INSTANCE);
        announcements = new Announcements(database.unpooled());
        eventStore = new PostgresEventStore(engine, announcements);
        gateway =
                DefaultCommandGateway.builder().commandBus(commandBus(sessions)).build();
    }

    private CommandBus commandBus(SessionRepository sessions) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Sessions.ACTOR)));
        bus.registerHandlerInterceptor(new DecisionsOnTheLatest(engine)::handle);
        AggregateAnnotationCommandHandler.<Session>builder()
                .aggregateType(Session.class)
                .repository(sessions.on(eventStore))
                .commandTargetResolver(new TargetsOfCommands())
                .build()
                .subscribe(bus);
        return bus;
    }

    @Override
    public void send(SessionCommand command) {
        var _ = connections.<@Nullable Object, RuntimeException>during(
                Sessions.AGENCY,
                () -> gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                        .withMetaData(Map.of(Sessions.ACTOR, Sessions.SUPERVISOR.toString()))));
    }

    @Override
    public void look(SessionId session) {
        var _ = connections.<@Nullable Object, RuntimeException>during(
                Sessions.AGENCY, () -> gateway.sendAndWait(new Look(session)));
    }

    /** A log that is there already is what a rebuild is for; what is written from now on is projected as ever. */
    @Override
    public void project(Arrivals arrivals) {
        LivingReadModel living =
                new LivingReadModel(engine, eventStore, transactions, jdbc, new SessionProjection(arrivals));
        readModel = living;
        if (engine.createHeadToken().equals(engine.createTailToken())) {
            living.keepUpToDate();
        } else {
            living.keepUpToDateFromNowOn();
            living.rebuild(new DriverManagerDataSource(database.url() + "&reWriteBatchedInserts=true"));
        }
    }

    @Override
    public void close() {
        if (readModel != null) {
            readModel.close();
        }
        eventStore.close();
        announcements.close();
    }
}
