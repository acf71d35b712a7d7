package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.admin.EverythingOnce;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.privacy.PersonalParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/** An aggregate that is read from a snapshot remembers what it would from its events. */
@OverHttp
class SnapshotsTest {

    /** One event for ever: there is nothing to shorten. */
    private static final String HAPPENS_ONCE = "Erasure";

    @Autowired
    Agencies agencies;

    @Autowired
    EventStore events;

    @Autowired
    PostgresEventStorageEngine engine;

    @Autowired
    Configuration axon;

    @Autowired
    JdbcClient jdbc;

    Agency agency;

    @BeforeEach
    void something_of_every_kind() {
        agency = agencies.register();
        EverythingOnce.at(agency, agencies);
    }

    @Test
    void every_aggregate_comes_out_of_a_snapshot_as_it_went_in() {
        List<Class<?>> aggregates = aggregates();
        assertThat(aggregates).hasSizeGreaterThanOrEqualTo(7);
        assertThat(aggregates.stream().filter(type -> !PersonalParts.anyIn(type)))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("Agency", "Agreement", "Evaluations", "SupportModels", "Workload");
        assertThat(aggregates.stream().filter(type -> !PersonalParts.anyIn(type)))
                .allSatisfy(this::survives);
    }

    @Test
    void nothing_personal_is_kept_in_a_snapshot() {
        assertThat(aggregates().stream().filter(PersonalParts::anyIn))
                .hasSize(9)
                .allSatisfy(type -> assertThat(idsOf(type)).isNotEmpty().allSatisfy(id -> {
                    snapshot(type, id);
                    assertThat(isFromSnapshot(id)).isFalse();
                }));
    }

    @Test
    void an_agency_that_grows_gets_a_snapshot_by_itself_and_goes_on_from_it() {
        for (int n = 0; n < Aggregates.EVENTS_TO_A_SNAPSHOT; n++) {
            agency.team("Team " + n);
        }

        var first = events.readEvents(agency.id().toString()).next();
        assertThat(first.getPayloadType().getSimpleName()).isEqualTo("Agency");
        agency.administrator()
                .post("/api/teams", Json.of("name", "Team 7"))
                .is(409)
                .names("name");
    }

    @Test
    void a_snapshot_of_another_shape_or_that_cannot_be_read_is_passed_over() {
        snapshot(classNamed("Agency"), agency.id().toString());
        assertThat(isFromSnapshot(agency.id().toString())).isTrue();

        jdbc.sql("update snapshot_event_entry set payload = '{' where aggregate_identifier = :agency")
                .param("agency", agency.id().value())
                .update();
        assertThat(isFromSnapshot(agency.id().toString())).isFalse();

        snapshot(classNamed("Agency"), agency.id().toString());
        jdbc.sql("""
                update snapshot_event_entry set payload_revision = 'another', sequence_number = sequence_number
                where aggregate_identifier = :agency
                """).param("agency", agency.id().value()).update();
        assertThat(isFromSnapshot(agency.id().toString())).isFalse();
        assertThat(agency.team("After that")).isNotEmpty();
    }

    private void survives(Class<?> aggregate) {
        assertThat(idsOf(aggregate)).isNotEmpty().allSatisfy(id -> {
            snapshot(aggregate, id);
            DomainEventMessage<?> snapshot = events.readEvents(id).next();
            assertThat(snapshot.getPayload())
                    .isInstanceOf(aggregate)
                    .usingRecursiveComparison()
                    .isEqualTo(replayed(aggregate, engine.readEvents(id, 0)));
        });
    }

    private List<String> idsOf(Class<?> aggregate) {
        return jdbc.sql("""
                select aggregate_identifier from domain_event_entry where type = :type
                group by aggregate_identifier having count(*) > 1 limit 20
                """)
                .param("type", aggregate.getSimpleName())
                .query((row, n) -> row.getObject(1, UUID.class).toString())
                .list();
    }

    private void snapshot(Class<?> aggregate, String id) {
        jdbc.sql("delete from snapshot_event_entry where aggregate_identifier = cast(:id as uuid)")
                .param("id", id)
                .update();
        Aggregates.snapshotter(model(aggregate), axon).scheduleSnapshot(aggregate, id);
    }

    private boolean isFromSnapshot(String id) {
        return events.readEvents(id).next().getPayloadType().isAnnotationPresent(AggregateRoot.class);
    }

    private <A> A replayed(Class<A> type, DomainEventStream history) {
        AggregateModel<A> model = model(type);
        EventSourcedAggregate<A> aggregate = EventSourcedAggregate.initialize(
                new GenericAggregateFactory<>(model).createAggregateRoot("any", history.peek()),
                model,
                events,
                NoSnapshotTriggerDefinition.TRIGGER);
        aggregate.initializeState(history);
        return aggregate.getAggregateRoot();
    }

    private <A> AggregateModel<A> model(Class<A> type) {
        return AnnotatedAggregateMetaModelFactory.inspectAggregate(
                type, axon.parameterResolverFactory(), axon.handlerDefinition(type));
    }

    private static Class<?> classNamed(String name) {
        return aggregates().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Class<?>> aggregates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
        return scanner.findCandidateComponents("org.opensupervision.domain").stream()
                .<Class<?>>map(candidate -> ClassUtils.resolveClassName(candidate.getBeanClassName(), null))
                .filter(type -> !type.getSimpleName().equals(HAPPENS_ONCE))
                .filter(type -> !type.getPackageName().contains("crooked")
                        && !type.getPackageName().contains("askew"))
                .toList();
    }
}
