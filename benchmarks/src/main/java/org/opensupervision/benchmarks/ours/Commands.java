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
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.eventstore.DecisionsOnTheLatest;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.TargetsOfCommands;
import org.opensupervision.projections.fence.AgencyQueries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The event log, and the way of a command to it, put together as in the product's configuration. */
final class Commands implements AutoCloseable {

    private final Connections connections;
    private final JdbcTransactionManager transactions;
    private final PostgresEventStorageEngine engine;
    private final Announcements announcements;
    private final PostgresEventStore eventStore;
    private final CommandGateway gateway;

    Commands(Database database, Connections connections, Serializer serializer, Aggregates<?> aggregates) {
        this.connections = connections;
        transactions = new JdbcTransactionManager(connections.work());
        engine = new PostgresEventStorageEngine(
                new JdbcTemplate(connections.work()),
                transactions,
                new AgencyQueries(connections.both()),
                serializer,
                NoOpEventUpcaster.INSTANCE);
        announcements = new Announcements(database.unpooled());
        eventStore = new PostgresEventStore(engine, announcements);
        gateway = DefaultCommandGateway.builder().commandBus(bus(aggregates)).build();
    }

    private <A> CommandBus bus(Aggregates<A> aggregates) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Sessions.ACTOR)));
        bus.registerHandlerInterceptor(new DecisionsOnTheLatest(engine)::handle);
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(aggregates.kind())
                .repository(aggregates.repository().apply(eventStore))
                .commandTargetResolver(new TargetsOfCommands())
                .build()
                .subscribe(bus);
        return bus;
    }

    void send(AgencyId agency, Object command) {
        var _ = connections.<@Nullable Object, RuntimeException>during(
                agency,
                () -> gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                        .withMetaData(Map.of(Sessions.ACTOR, Sessions.SUPERVISOR.toString()))));
    }

    JdbcTransactionManager transactions() {
        return transactions;
    }

    PostgresEventStorageEngine engine() {
        return engine;
    }

    PostgresEventStore eventStore() {
        return eventStore;
    }

    @Override
    public void close() {
        eventStore.close();
        announcements.close();
    }
}
