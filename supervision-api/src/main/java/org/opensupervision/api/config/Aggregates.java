package org.opensupervision.api.config;

import java.util.List;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.opensupervision.projections.eventstore.RememberingRepository;
import org.opensupervision.projections.eventstore.TargetsOfCommands;
import org.opensupervision.projections.privacy.PersonKeys;
import org.opensupervision.projections.privacy.PersonalParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the domain's aggregates: package-private classes that know no Spring. */
@Configuration(proxyBeanMethods = false)
class Aggregates {

    private static final String DOMAIN = "org.opensupervision.domain";

    /** Only an agency with many teams, or many nights of evaluations, gets so far. */
    static final int EVENTS_TO_A_SNAPSHOT = 100;

    @Bean
    ConfigurerModule aggregatesOfTheDomain(PersonKeys keys) {
        return configurer ->
                ofTheDomain().forEach(aggregate -> configurer.configureAggregate(remembering(aggregate, keys)));
    }

    static List<Class<?>> ofTheDomain() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
        return scanner.findCandidateComponents(DOMAIN).stream()
                .<Class<?>>map(
                        candidate -> ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null))
                .toList();
    }

    private static <A> AggregateConfigurer<A> remembering(Class<A> aggregate, PersonKeys keys) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(configuration -> new TargetsOfCommands())
                .configureRepository(configuration -> repository(aggregate, configuration, keys));
    }

    private static <A> Repository<A> repository(
            Class<A> aggregate, org.axonframework.config.Configuration configuration, PersonKeys keys) {
        AggregateModel<A> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(
                aggregate, configuration.parameterResolverFactory(), configuration.handlerDefinition(aggregate));
        var repository = new RememberingRepository<>(EventSourcingRepository.builder(aggregate)
                .aggregateModel(model)
                .lockFactory(inTurn())
                .repositoryProvider(configuration::repository)
                .eventStore(configuration.eventStore())
                .snapshotTriggerDefinition(snapshots(aggregate, model, configuration)));
        keys.onDestroyed(person -> repository.forgetAll());
        keys.onNewsMissed(repository::forgetAll);
        return repository;
    }

    private static SnapshotTriggerDefinition snapshots(
            Class<?> aggregate, AggregateModel<?> model, org.axonframework.config.Configuration configuration) {
        return PersonalParts.anyIn(aggregate)
                ? NoSnapshotTriggerDefinition.INSTANCE
                : new EventCountSnapshotTriggerDefinition(snapshotter(model, configuration), EVENTS_TO_A_SNAPSHOT);
    }

    /** A command waits for those before it as long as for a lock in the database. */
    private static PessimisticLockFactory inTurn() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(10)
                .acquireAttempts(300)
                .build();
    }

    static Snapshotter snapshotter(AggregateModel<?> model, org.axonframework.config.Configuration configuration) {
        return AggregateSnapshotter.builder()
                .eventStore(configuration.eventStore())
                .aggregateFactories(List.of(new GenericAggregateFactory<>(model)))
                .parameterResolverFactory(configuration.parameterResolverFactory())
                .handlerDefinition(configuration.handlerDefinition(model.entityClass()))
                .build();
    }
}
