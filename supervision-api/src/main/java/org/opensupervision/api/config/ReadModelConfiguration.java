package org.opensupervision.api.config;

import org.axonframework.common.transaction.TransactionManager;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.opensupervision.projections.readmodels.ParkedEvents;
import org.opensupervision.projections.readmodels.Projecting;
import org.opensupervision.projections.readmodels.ReadModelProcessors;
import org.opensupervision.projections.readmodels.ReadModels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What keeps the read models up to date. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    Projecting projecting(
            PostgresEventStorageEngine log, ParkedEvents parked, PlatformTransactionManager transactions) {
        return new Projecting(log, parked, transactions);
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
}
