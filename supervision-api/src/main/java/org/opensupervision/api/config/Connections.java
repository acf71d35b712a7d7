package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import org.opensupervision.projections.fence.AgencyConnections;
import org.opensupervision.projections.fence.AgencyQueries;
import org.opensupervision.projections.fence.AgencyTransactions;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;

/** Two roles at the database, and neither owns anything there; docs/decisions/0019. */
@Configuration(proxyBeanMethods = false)
class Connections {

    private static final String LIMITS = "spring.datasource.hikari";

    /** Of all connections; a command waits for the event log without one. */
    private static final double OF_ONE_AGENCY = 2 / 3.0;

    private static final int FOR_KEYS = 2;

    @Bean(defaultCandidate = false)
    @Qualifier("web") HikariDataSource webConnections(DataSourceProperties database, Environment environment) {
        HikariDataSource pool = pool("web", database, environment);
        pool.setMaximumPoolSize(share(pool));
        return pool;
    }

    @Bean(defaultCandidate = false)
    @ForAllAgencies
    @SpringSessionDataSource
    HikariDataSource workConnections(DataSourceProperties database, Environment environment) {
        HikariDataSource pool = pool("work", database, environment);
        pool.setMaximumPoolSize(Math.max(1, pool.getMaximumPoolSize() - share(pool)));
        return pool;
    }

    /** Whoever needs a key may hold a connection already, and others may be waiting for that key. */
    @Bean(defaultCandidate = false)
    @Qualifier("keys") HikariDataSource keyConnections(DataSourceProperties database, Environment environment) {
        HikariDataSource pool = pool("work", database, environment);
        pool.setPoolName("keys");
        pool.setMaximumPoolSize(FOR_KEYS);
        return pool;
    }

    @Bean
    AgencyConnections dataSource(@Qualifier("web") HikariDataSource web, @ForAllAgencies HikariDataSource work) {
        return new AgencyConnections(web, work);
    }

    @Bean
    AgencyTransactions transactionManager(AgencyConnections connections) {
        return new AgencyTransactions(connections);
    }

    @Bean
    AgencyQueries jdbcTemplate(AgencyConnections connections) {
        return new AgencyQueries(connections);
    }

    @Bean(defaultCandidate = false)
    @ForAllAgencies
    JdbcTransactionManager workTransactions(@ForAllAgencies HikariDataSource work) {
        return new JdbcTransactionManager(work);
    }

    @Bean(defaultCandidate = false)
    @ForAllAgencies
    JdbcTemplate workTemplate(@ForAllAgencies HikariDataSource work) {
        return new JdbcTemplate(work);
    }

    @Bean(defaultCandidate = false)
    @ForAllAgencies
    JdbcClient workClient(@ForAllAgencies HikariDataSource work) {
        return JdbcClient.create(work);
    }

    private static HikariDataSource pool(String role, DataSourceProperties database, Environment environment) {
        HikariDataSource pool = new HikariDataSource();
        Binder.get(environment).bind(LIMITS, Bindable.ofInstance(pool));
        pool.setPoolName(role);
        pool.setJdbcUrl(withoutLogin(String.valueOf(database.getUrl())));
        pool.setUsername("opensupervision_" + role);
        pool.setPassword(environment.getProperty("opensupervision.database." + role + ".password", ""));
        return pool;
    }

    private static int share(HikariDataSource pool) {
        return (int) Math.max(1, Math.ceil(OF_ONE_AGENCY * pool.getMaximumPoolSize()));
    }

    /** What stands in the address goes before everything else, and would be the owner's. */
    private static String withoutLogin(String url) {
        return url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
    }
}
