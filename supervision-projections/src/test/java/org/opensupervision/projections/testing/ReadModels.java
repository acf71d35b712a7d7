package org.opensupervision.projections.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opensupervision.domain.agency.AgencyEvent;
import org.opensupervision.domain.assessments.AssessmentEvent;
import org.opensupervision.domain.assignments.AgreementEvent;
import org.opensupervision.domain.capacity.CapacityEvent;
import org.opensupervision.domain.people.PersonEvent;
import org.opensupervision.domain.privacy.ErasureEvent;
import org.opensupervision.domain.recovery.RecoveryPlanEvent;
import org.opensupervision.domain.riskflags.EvaluationEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.SupportModelEvent;
import org.opensupervision.domain.selfcare.SelfCareEvent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.signals.SignsEvent;
import org.opensupervision.domain.supportrequests.SupportRequestEvent;
import org.opensupervision.domain.workload.WorkloadEvent;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.fence.AgencyConnections;
import org.opensupervision.projections.fence.AgencyQueries;
import org.opensupervision.projections.fence.AgencyTransactions;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.opensupervision.projections.privacy.MasterKeys;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.PostgresPersonKeys;
import org.opensupervision.projections.privacy.Sealing;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.RowWriter;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All read models on a database of their own, empty before each test. Events are written and read as JSON before a
 * projection sees them with all that happened to their record before, each in a transaction, as in the product.
 */
public final class ReadModels implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** When the first event of a test happened; each later one happens a second after the one before. */
    public static final Instant FIRST = Instant.parse("2026-07-01T08:00:00Z");

    /** Everything else in the schema is taken for a read model: a new table has to be one, or to be named here. */
    private static final Set<String> OTHER_TABLES = Set.of(
            "flyway_schema_history",
            "domain_event_entry",
            "snapshot_event_entry",
            "read_position",
            "parked_event",
            "rebuild",
            "node",
            "last_written",
            "contact_claim",
            "credential",
            "api_token",
            "spring_session",
            "spring_session_attributes",
            "sign_in_attempt",
            "used_proof",
            "known_device",
            "invitation",
            "provider_account",
            "second_factor",
            "recovery_code",
            "second_factor_policy",
            "notice",
            "flag_announcement",
            "access_entry",
            "idempotency",
            "import",
            "import_file",
            "import_rejection",
            "scheduled_tasks",
            "erasure_stage",
            "retention_period",
            "retention_reminder",
            "draft",
            "instrument_text",
            "reaction_position",
            "mail",
            "mail_choice");

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

    private final List<Happened> log = new ArrayList<>();
    private final List<Projection<?>> projections = new ArrayList<>();
    private final AskedAt clock = new AskedAt();
    private HikariDataSource database;
    private HikariDataSource web;
    private AnnotationConfigApplicationContext spring;
    private @Nullable PersonId actor;

    private static final class AskedAt extends Clock {

        private volatile Instant now = FIRST;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return fixed(now, zone);
        }
    }

    /** One event in the log of all records. */
    private record Happened(UUID record, Happening<Object> happening) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        database = TestDatabase.fresh();
        spring = new AnnotationConfigApplicationContext();
        spring.registerBean(HikariDataSource.class, () -> database);
        web = TestDatabase.as("opensupervision_web", database);
        var connections = new AgencyConnections(web, database);
        spring.registerBean(AgencyConnections.class, () -> connections, bean -> bean.setPrimary(true));
        spring.registerBean(
                "client",
                JdbcClient.class,
                () -> JdbcClient.create(new AgencyQueries(connections)),
                bean -> bean.setPrimary(true));
        spring.registerBean(
                "clientForAll", JdbcClient.class, () -> JdbcClient.create(connections), ReadModels::forAllAgencies);
        spring.registerBean(AgencyTransactions.class, () -> new AgencyTransactions(connections));
        var keys = new PostgresPersonKeys(
                JdbcClient.create(database),
                new JdbcTransactionManager(database),
                new MasterKeys(LocalMasterKey.of(LocalMasterKey.random()), Optional.empty()));
        spring.registerBean(Sealing.class, () -> new Sealing(keys, Nonces.RANDOM));
        spring.registerBean(TransactionManager.class, () -> NoTransactionManager.INSTANCE);
        spring.registerBean(Clock.class, () -> clock);
        spring.register(Wiring.class);
        spring.refresh();
        spring.getBeansOfType(Projection.class).values().forEach(projections::add);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        log.clear();
        actor = null;
        clock.now = FIRST;
        jdbc().sql("truncate " + String.join(", ", tables()) + ", contact_claim")
                .update();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        spring.close();
        web.close();
    }

    private static void forAllAgencies(BeanDefinition bean) {
        var definition = (AbstractBeanDefinition) bean;
        definition.addQualifier(new AutowireCandidateQualifier(ForAllAgencies.class));
        definition.setDefaultCandidate(false);
    }

    /** All beans of a kind, such as readers. */
    public Collection<Object> beans(Predicate<Class<?>> kind) {
        return Arrays.stream(spring.getBeanDefinitionNames())
                .map(spring::getBean)
                .filter(bean -> kind.test(AopUtils.getTargetClass(bean)))
                .toList();
    }

    public <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(get(AgencyTransactions.class));
    }

    /** What is asked from now on is asked at this time; that does not touch when events happen. */
    public void askedAt(Instant time) {
        clock.now = time;
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
            Happened happened = happened(event);
            log.add(happened);
            deliver(happened);
        }
    }

    /** Very many, into read models that have nothing else: as a rebuild would read them. */
    public void givenAtOnce(Collection<?> events) {
        Map<UUID, Long> versions = new HashMap<>();
        for (Object event : events) {
            UUID record = recordOf(event);
            long version = versions.merge(record, 1L, Long::sum) - 1;
            log.add(new Happened(
                    record, new Happening<>(asStored(event), version, FIRST.plusSeconds(log.size()), null)));
        }
        projections.forEach(this::addAll);
    }

    public void givenTwiceEach(Collection<?> events) {
        for (Object event : events) {
            Happened happened = happened(event);
            log.add(happened);
            deliver(happened);
            deliver(happened);
        }
    }

    /** All that was given once more, but the records one after another, the latest record first. */
    public void deliverRecordByRecord() {
        List<UUID> records =
                log.stream().map(Happened::record).distinct().toList().reversed();
        log.stream()
                .sorted(Comparator.comparing(happened -> records.indexOf(happened.record())))
                .forEach(this::deliver);
    }

    public List<Projection<?>> projections() {
        return projections;
    }

    public Set<String> views() {
        return projections.stream().map(Projection::view).collect(Collectors.toCollection(TreeSet::new));
    }

    public void reset(String view) {
        transaction().executeWithoutResult(status -> of(view).flatMap(projection -> projection.tables().stream())
                .forEach(table -> jdbc().sql("delete from " + table.name()).update()));
    }

    /** All records at once, into empty tables. */
    public void replay(String view) {
        of(view).forEach(this::addAll);
    }

    /** All records at once, over the rows that they have. */
    public void replaceAll() {
        projections.forEach(this::replaceAll);
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

    private Happened happened(Object event) {
        UUID record = recordOf(event);
        long version =
                log.stream().filter(before -> before.record().equals(record)).count();
        return new Happened(
                record,
                new Happening<>(
                        asStored(event),
                        version,
                        FIRST.plusSeconds(log.size()),
                        actor == null ? null : actor.toString()));
    }

    private static Object asStored(Object event) {
        SerializedObject<byte[]> stored = JSON.serialize(event, byte[].class);
        return JSON.deserialize(stored);
    }

    private Stream<Projection<?>> of(String view) {
        return projections.stream().filter(projection -> projection.view().equals(view));
    }

    private void deliver(Happened happened) {
        projections.stream()
                .filter(projection ->
                        projection.family().isInstance(happened.happening().event()))
                .forEach(projection -> deliver(projection, happened));
    }

    private <E> void deliver(Projection<E> projection, Happened happened) {
        List<Happening<E>> happenings = log.stream()
                .filter(other -> other.record().equals(happened.record()))
                .map(Happened::happening)
                .filter(other -> other.version() <= happened.happening().version())
                .map(other -> of(projection.family(), other))
                .toList();
        write(() -> get(RowWriter.class).replace(projection, List.of(new History<>(happened.record(), happenings))));
    }

    private <E> void addAll(Projection<E> projection) {
        write(() -> get(RowWriter.class).add(projection, histories(projection.family())));
    }

    private <E> void replaceAll(Projection<E> projection) {
        write(() -> get(RowWriter.class).replace(projection, histories(projection.family())));
    }

    private void write(Runnable rows) {
        transaction().executeWithoutResult(status -> rows.run());
    }

    private <E> List<History<E>> histories(Class<E> family) {
        var happenings = new LinkedHashMap<UUID, List<Happening<E>>>();
        log.stream()
                .filter(happened -> family.isInstance(happened.happening().event()))
                .forEach(happened -> happenings
                        .computeIfAbsent(happened.record(), _ -> new ArrayList<>())
                        .add(of(family, happened.happening())));
        return happenings.entrySet().stream()
                .map(record -> new History<>(record.getKey(), record.getValue()))
                .toList();
    }

    private static <E> Happening<E> of(Class<E> family, Happening<?> happening) {
        return new Happening<>(family.cast(happening.event()), happening.version(), happening.at(), happening.actor());
    }

    private static UUID recordOf(Object event) {
        return switch (event) {
            case AgencyEvent e -> e.agency().value();
            case PersonEvent e -> e.person().value();
            case AgreementEvent e -> e.agreement().value();
            case SessionEvent e -> e.session().value();
            case SupportRequestEvent e -> e.request().value();
            case CapacityEvent e -> e.capacity().value();
            case AssessmentEvent e -> e.assessment().value();
            case RecoveryPlanEvent e -> e.plan().value();
            case WorkloadEvent e -> e.workload().value();
            case SignsEvent e -> e.signs().value();
            case SelfCareEvent e -> e.agreement().value();
            case RiskFlagEvent e -> e.record().value();
            case EvaluationEvent e -> e.evaluations().value();
            case SupportModelEvent e -> e.models().value();
            case ErasureEvent e -> e.erasure().value();
            default -> throw new IllegalArgumentException("no family: " + event);
        };
    }
}
