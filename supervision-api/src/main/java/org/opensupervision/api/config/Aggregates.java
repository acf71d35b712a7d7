package org.opensupervision.api.config;

import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the domain's aggregates: package-private classes that know no Spring. */
@Configuration(proxyBeanMethods = false)
class Aggregates {

    private static final String DOMAIN = "org.opensupervision.domain";

    @Bean
    ConfigurerModule aggregatesOfTheDomain() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
        return configurer -> scanner.findCandidateComponents(DOMAIN).stream()
                .map(candidate -> ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null))
                .forEach(aggregate -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                        .configureLockFactory(configuration -> inTurn())));
    }

    /** A command waits for those before it as long as for a lock in the database. */
    private static PessimisticLockFactory inTurn() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(10)
                .acquireAttempts(300)
                .build();
    }
}
