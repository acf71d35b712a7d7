package org.opensupervision.api.config;

import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateRoot;
import org.opensupervision.projections.eventstore.RememberingRepository;
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
                .forEach(aggregate -> configurer.configureAggregate(remembering(aggregate)));
    }

    private static <A> AggregateConfigurer<A> remembering(Class<A> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureRepository(
                        configuration -> new RememberingRepository<>(EventSourcingRepository.builder(aggregate)
                                .parameterResolverFactory(configuration.parameterResolverFactory())
                                .handlerDefinition(configuration.handlerDefinition(aggregate))
                                .repositoryProvider(configuration::repository)
                                .lockFactory(inTurn())
                                .eventStore(configuration.eventStore())));
    }

    /** A command waits for those before it as long as for a lock in the database. */
    private static PessimisticLockFactory inTurn() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(10)
                .acquireAttempts(300)
                .build();
    }
}
