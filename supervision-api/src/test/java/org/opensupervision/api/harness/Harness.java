package org.opensupervision.api.harness;

import org.opensupervision.api.agency.FirstAgency;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.Credentials;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
public class Harness {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
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
