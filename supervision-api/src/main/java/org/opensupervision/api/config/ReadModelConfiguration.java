package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.opensupervision.api.web.Outage;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.opensupervision.projections.readmodels.ParkedEvents;
import org.opensupervision.projections.readmodels.Projecting;
import org.opensupervision.projections.readmodels.ReadModelProcessors;
import org.opensupervision.projections.readmodels.ReadModels;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.opensupervision.projections.readmodels.Recovery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What keeps the read models up to date. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    Projecting projecting(
            PostgresEventStorageEngine log, ParkedEvents parked, PlatformTransactionManager transactions) {
        return new Projecting(log, parked, transactions, ReadModelConfiguration::isOutage);
    }

    @Bean
    ReadModelProcessors readModelProcessors(
            ReadModels models,
            Projecting projecting,
            PostgresEventStore events,
            ReadPositions positions,
            Nodes nodes,
            TransactionManager transactions) {
        return new ReadModelProcessors(models, projecting, events, positions, nodes, transactions);
    }

    @Bean
    Recovery recovery(
            ReadModels models, Projecting projecting, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Recovery(models, projecting, jdbc, transactions);
    }

    @Bean
    Rebuilds rebuilds(ReadModels models, PostgresEventStorageEngine log, JdbcClient jdbc, HikariDataSource pool) {
        return new Rebuilds(models, log, jdbc, new UnpooledConnections(pool), ReadModelConfiguration::isOutage);
    }

    private static boolean isOutage(Throwable failure) {
        return Outage.behind(failure).isPresent();
    }
}
