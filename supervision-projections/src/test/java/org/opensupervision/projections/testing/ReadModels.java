package org.opensupervision.projections.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opensupervision.domain.agency.AgencyEvent;
import org.opensupervision.domain.assignments.AgreementEvent;
import org.opensupervision.domain.people.PersonEvent;
import org.opensupervision.domain.riskflags.EvaluationEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.supportrequests.SupportRequestEvent;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All read models on a database of their own, empty before each test. Events are written and read as JSON before a
 * projection sees them, each in a transaction, as in the product.
 */
public final class ReadModels implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** When the first event of a test happened; each later one happens a second after the one before. */
    public static final Instant FIRST = Instant.parse("2026-07-01T08:00:00Z");

    /** Everything else in the schema is taken for a read model: a new table has to be one, or to be named here. */
    private static final Set<String> OTHER_TABLES = Set.of(
            "flyway_schema_history",
            "domain_event_entry",
            "snapshot_event_entry",
            "token_entry",
            "dead_letter_entry",
            "contact_claim",
            "credential",
            "idempotency",
            "import",
            "import_file",
            "import_rejection",
            "scheduled_tasks");

    private static final Serializer JSON = EventSerialization.serializer();

    /** Without the event store: events are handed over by hand. */
    @ComponentScan(
            basePackages = "org.opensupervision.projections",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.opensupervision\\.projections\\.eventstore\\..*"))
    @EnableTransactionManagement
    static class Wiring {}

    private final List<DomainEventMessage<?>> log = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final SortedMap<String, AnnotationEventHandlerAdapter> projections = new TreeMap<>();
    private HikariDataSource database;
    private AnnotationConfigApplicationContext spring;
    private @Nullable PersonId actor;

    @Override
    public void beforeAll(ExtensionContext context) {
        database = TestDatabase.fresh();
        spring = new AnnotationConfigApplicationContext();
        spring.registerBean(HikariDataSource.class, () -> database);
        spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        spring.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        spring.registerBean(TransactionManager.class, () -> NoTransactionManager.INSTANCE);
        spring.registerBean(Clock.class, () -> Clock.fixed(FIRST, ZoneOffset.UTC));
        spring.register(Wiring.class);
        spring.refresh();
        spring.getBeansWithAnnotation(ProcessingGroup.class)
                .values()
                .forEach(projection -> projections.put(
                        projection
                                .getClass()
                                .getAnnotation(ProcessingGroup.class)
                                .value(),
                        new AnnotationEventHandlerAdapter(projection)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        log.clear();
        sequences.clear();
        actor = null;
        jdbc().sql("truncate " + String.join(", ", tables()) + ", contact_claim")
                .update();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        spring.close();
    }

    public <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(get(JdbcTransactionManager.class));
    }

    /** What is given from now on was done by this person; without one, nobody is known to have done it. */
    public void by(PersonId actor) {
        this.actor = actor;
    }

    public void given(Object... events) {
        given(Arrays.asList(events));
    }

    public void given(Collection<?> events) {
        for (Object event : events) {
            DomainEventMessage<?> message = happened(event);
            log.add(message);
            deliver(message);
        }
    }

    public void givenTwiceEach(Collection<?> events) {
        for (Object event : events) {
            DomainEventMessage<?> message = happened(event);
            log.add(message);
            deliver(message);
            deliver(message);
        }
    }

    public Set<String> views() {
        return projections.keySet();
    }

    public void reset(String view) {
        transaction().executeWithoutResult(status -> projections.get(view).prepareReset());
    }

    public void replay(String view) {
        log.forEach(message -> deliver(projections.get(view), message));
    }

    public List<String> tables() {
        return jdbc().sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
                """).query(String.class).list().stream()
                .filter(table -> !OTHER_TABLES.contains(table))
                .toList();
    }

    /** Every row of every read model, as text. */
    public SortedMap<String, List<String>> dump() {
        return tables().stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc().sql("select t::text from %s t order by 1".formatted(table))
                                .query(String.class)
                                .list(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private DomainEventMessage<?> happened(Object event) {
        String aggregate = aggregateOf(event).toString();
        long sequence = sequences.merge(aggregate, 0L, (before, zero) -> before + 1);
        return new GenericDomainEventMessage<>(
                "type",
                aggregate,
                sequence,
                asStored(event),
                actor == null ? MetaData.emptyInstance() : MetaData.with("actor", actor.toString()),
                aggregate + "/" + sequence,
                FIRST.plusSeconds(log.size()));
    }

    private static Object asStored(Object event) {
        SerializedObject<byte[]> stored = JSON.serialize(event, byte[].class);
        return JSON.deserialize(stored);
    }

    private void deliver(DomainEventMessage<?> message) {
        projections.values().forEach(projection -> deliver(projection, message));
    }

    private void deliver(AnnotationEventHandlerAdapter projection, DomainEventMessage<?> message) {
        transaction().executeWithoutResult(status -> {
            try {
                if (projection.canHandle(message)) {
                    projection.handle(message);
                }
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Object aggregateOf(Object event) {
        return switch (event) {
            case AgencyEvent e -> e.agency();
            case PersonEvent e -> e.person();
            case AgreementEvent e -> e.agreement();
            case SessionEvent e -> e.session();
            case SupportRequestEvent e -> e.request();
            case RiskFlagEvent e -> e.record();
            case EvaluationEvent e -> e.evaluations();
            default -> throw new IllegalArgumentException("no family: " + event);
        };
    }
}
