package org.opensupervision.api.harness;

import org.opensupervision.api.agency.FirstAgency;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.Credentials;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@TestConfiguration(proxyBeanMethods = false)
@PropertySource("classpath:of-tests.properties")
public class Harness {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** For what only the owner of the tables may do. */
    @Bean(defaultCandidate = false)
    @Qualifier("owner") JdbcClient owner(DataSourceProperties database) {
        return JdbcClient.create(new DriverManagerDataSource(
                String.valueOf(database.getUrl()), database.getUsername(), database.getPassword()));
    }

    @Bean
    @Primary
    MailingUnderTest mailingUnderTest() {
        return new MailingUnderTest();
    }

    @Bean
    @Primary
    PolicyUnderTest policyUnderTest() {
        return new PolicyUnderTest();
    }

    @Bean
    Agencies agencies(
            FirstAgency firstAgency,
            ApiTokens tokens,
            Credentials credentials,
            Freshness freshness,
            Environment environment) {
        return new Agencies(firstAgency, tokens, credentials, freshness, environment);
    }
}
