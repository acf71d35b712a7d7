package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.opensupervision.api.web.Outage;
import org.opensupervision.projections.accesslog.AccessLog;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.processes.Reactions;
import org.opensupervision.projections.processes.ToldOfEvents;
import org.opensupervision.projections.readmodels.Freshness;
import org.opensupervision.projections.readmodels.ParkedEvents;
import org.opensupervision.projections.readmodels.Projecting;
import org.opensupervision.projections.readmodels.ReadModelProcessors;
import org.opensupervision.projections.readmodels.ReadModels;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.opensupervision.projections.readmodels.Recovery;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What keeps the read models up to date. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    Projecting projecting(
            PostgresEventStorageEngine log,
            ParkedEvents parked,
            @ForAllAgencies PlatformTransactionManager transactions) {
        return new Projecting(log, parked, transactions, ReadModelConfiguration::isOutage);
    }

    @Bean
    ReadModelProcessors readModelProcessors(
            ReadModels models,
            Projecting projecting,
            PostgresEventStore events,
            ReadPositions positions,
            Nodes nodes,
            @ForAllAgencies PlatformTransactionManager transactions) {
        return new ReadModelProcessors(models, projecting, events, positions, nodes, transactions);
    }

    @Bean
    Reactions reactions(
            PostgresEventStorageEngine log,
            Freshness freshness,
            ToldOfEvents told,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Reactions(
                log,
                freshness,
                told,
                jdbc,
                new TransactionTemplate(transactions),
                clock,
                ReadModelConfiguration::isOutage);
    }

    @Bean
    AccessLog accessLog(@ForAllAgencies JdbcTemplate jdbc, @ForAllAgencies PlatformTransactionManager transactions) {
        return new AccessLog(jdbc, transactions);
    }

    @Bean
    Recovery recovery(
            ReadModels models,
            Projecting projecting,
            @ForAllAgencies JdbcClient jdbc,
            @ForAllAgencies PlatformTransactionManager transactions) {
        return new Recovery(models, projecting, jdbc, transactions);
    }

    @Bean
    Rebuilds rebuilds(
            ReadModels models,
            PostgresEventStorageEngine log,
            @ForAllAgencies JdbcClient jdbc,
            @ForAllAgencies HikariDataSource pool,
            DataSourceProperties owner) {
        return new Rebuilds(
                models, log, jdbc, UnpooledConnections.ofOwner(pool, owner), ReadModelConfiguration::isOutage);
    }

    @Bean
    OwnerConnections ownerConnections(@ForAllAgencies HikariDataSource pool, DataSourceProperties owner) {
        return UnpooledConnections.ofOwner(pool, owner)::getConnection;
    }

    private static boolean isOutage(Throwable failure) {
        return Outage.behind(failure).isPresent();
    }
}
