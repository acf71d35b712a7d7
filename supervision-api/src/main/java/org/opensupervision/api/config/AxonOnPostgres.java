package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.opensupervision.api.web.Commands;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.eventstore.DecisionsOnTheLatest;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.PersonKeys;
import org.opensupervision.projections.privacy.Sealing;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon on our event log in PostgreSQL; docs/decisions/0002 and 0013 say why each is declared here. */
@Configuration(proxyBeanMethods = false)
class AxonOnPostgres {

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @Primary
    Serializer serializer(Sealing sealing) {
        return EventSerialization.sealing(sealing);
    }

    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer(Sealing sealing) {
        return EventSerialization.sealing(sealing);
    }

    @Bean
    @Qualifier("messageSerializer") Serializer messageSerializer(Sealing sealing) {
        return EventSerialization.sealing(sealing);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            @ForAllAgencies JdbcTemplate jdbc,
            @ForAllAgencies PlatformTransactionManager transactions,
            JdbcTemplate callers,
            @Qualifier("eventSerializer") Serializer serializer,
            org.axonframework.config.Configuration configuration) {
        return new PostgresEventStorageEngine(jdbc, transactions, callers, serializer, configuration.upcasterChain());
    }

    @Bean
    Announcements announcements(@ForAllAgencies HikariDataSource pool) {
        return new Announcements(new UnpooledConnections(pool));
    }

    @Bean
    PostgresEventStore eventStore(PostgresEventStorageEngine engine, Announcements announcements, PersonKeys keys) {
        var store = new PostgresEventStore(engine, announcements);
        keys.onDestroyed(person -> store.forgetRecent());
        keys.onNewsMissed(store::forgetRecent);
        return store;
    }

    @Bean
    Nodes nodes(@ForAllAgencies JdbcClient jdbc) {
        return new Nodes(jdbc, "node-" + UUID.randomUUID());
    }

    @Bean
    ReadPositions tokenStore(@ForAllAgencies JdbcClient jdbc, Nodes nodes) {
        return new ReadPositions(jdbc, nodes.self());
    }

    /** Without a transaction of its own for every command: the event log writes those of many together. */
    @Bean
    CommandBus commandBus(org.axonframework.config.Configuration configuration, PostgresEventStorageEngine engine) {
        SimpleCommandBus commands = SimpleCommandBus.builder().build();
        var _ = commands.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        var _ = commands.registerHandlerInterceptor(new DecisionsOnTheLatest(engine)::handle);
        return commands;
    }

    /** Every event says which person's command it came from, by id. */
    @Bean
    CorrelationDataProvider actor() {
        return new SimpleCorrelationDataProvider(Commands.ACTOR);
    }

    @Bean
    CorrelationDataProvider origin() {
        return new MessageOriginProvider();
    }

    /** There are no sagas; declared so that Axon does not look for tables of them. */
    @Bean
    SagaStore<Object> sagaStore() {
        return new InMemorySagaStore();
    }
}
