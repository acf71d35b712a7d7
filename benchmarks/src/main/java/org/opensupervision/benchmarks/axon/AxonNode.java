package org.opensupervision.benchmarks.axon;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.sessions.SessionCommand;
import org.opensupervision.domain.shared.SessionId;

/** Axon's own store, bus, repository and processor, as Spring Boot would put them together. */
final class AxonNode implements Node {

    private static final int SEGMENTS = 4;

    /** Axon's default is 1, which makes a rebuild many times slower. */
    private static final int EVENTS_PER_TRANSACTION = 200;

    private final AxonParts parts;
    private final EmbeddedEventStore eventStore;
    private final CommandGateway gateway;
    private final ScheduledExecutorService coordinator = threads("coordinator", 1);
    private final ScheduledExecutorService workers = threads("worker", SEGMENTS);
    private @Nullable PooledStreamingEventProcessor processor;

    AxonNode(AxonParts parts, Loading loading) {
        this.parts = parts;
        eventStore = EmbeddedEventStore.builder().storageEngine(parts.engine()).build();
        gateway =
                DefaultCommandGateway.builder().commandBus(commandBus(loading)).build();
    }

    private CommandBus commandBus(Loading loading) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(parts.transactions())
                .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Sessions.ACTOR)));
        AggregateAnnotationCommandHandler.<Session>builder()
                .aggregateType(Session.class)
                .repository(repository(loading))
                .build()
                .subscribe(bus);
        return bus;
    }

    private EventSourcingRepository<Session> repository(Loading loading) {
        var repository = EventSourcingRepository.builder(Session.class).eventStore(eventStore);
        return switch (loading) {
            case CACHED -> repository.cache(new KeepingCache()).build();
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

    @Override
    public void project(Arrivals arrivals) {
        processor = PooledStreamingEventProcessor.builder()
                .name("sessions")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new SessionProjector(parts.pool(), arrivals))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(eventStore)
                .tokenStore(parts.tokens())
                .transactionManager(parts.transactions())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(EVENTS_PER_TRANSACTION)
                .build();
        processor.start();
    }

    private static ScheduledExecutorService threads(String name, int count) {
        return Executors.newScheduledThreadPool(count, new AxonThreadFactory(name));
    }

    @Override
    public void close() {
        if (processor != null) {
            processor.shutDown();
        }
        coordinator.shutdownNow();
        workers.shutdownNow();
        eventStore.shutDown();
    }
}
