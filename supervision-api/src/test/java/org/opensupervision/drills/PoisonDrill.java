package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.ReadModelTables;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One session in a hundred is one that the table refuses: what about the others, and what once the table is mended? */
@Drill
@OverHttp
class PoisonDrill {

    private static final String POISON = "a note that the table refuses";
    private static final int ONE_IN = 100;
    private static final int CLIENTS = 4;
    private static final int POISONED_AT_LEAST = 2;
    private static final Duration CHANCE_OF_THE_CONTROL = Duration.ofSeconds(10);

    private final Collection<Duration> lags = new ConcurrentLinkedQueue<>();
    private final Set<String> sound = ConcurrentHashMap.newKeySet();
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("owner") JdbcClient owner;

    @Autowired
    PostgresEventStore events;

    @Autowired
    TransactionManager transactions;

    private Agency agency;
    private Someone clara;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private PooledStreamingEventProcessor control;
    private volatile boolean poisonous;

    @BeforeEach
    void follow_the_same_events_as_stock_axon_does() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        agencies.settle();
        owner.sql("create schema drill").update();
        owner.sql("create table drill.session (session_id text primary key, note text)")
                .update();
        owner.sql("grant usage on schema drill to opensupervision_work").update();
        owner.sql("grant all on drill.session to opensupervision_work").update();
        control = PooledStreamingEventProcessor.builder()
                .name("control")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Control())
                        .build())
                .messageSource(events)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(transactions)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createHeadToken)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .build();
        control.start();
    }

    @AfterEach
    void mend() {
        setPoisonous(false);
        control.shutDown();
        threads.shutdown();
        owner.sql("drop schema drill cascade").update();
    }

    @Test
    void what_cannot_be_taken_holds_up_nobody_and_comes_back_when_the_cause_is_mended() throws Exception {
        Duration half = DrillReport.length().dividedBy(2);
        List<Runnable> clients = clients();
        work(clients, half, 0);
        Duration p99Without = p99();
        setPoisonous(true);
        work(clients, half, POISONED_AT_LEAST);
        Duration p99With = p99();
        agencies.settle();
        awaitControl();
        Set<String> missingMeanwhile = missing("public", sound);
        Set<String> missingInControlMeanwhile = missing("drill", sound);

        setPoisonous(false);
        var recovered =
                agency.administrator().post("/api/parked-events/retries").is(200);
        agencies.settle();
        Set<String> missing = missing("public", sound);
        missing.addAll(missing("public", poisoned));
        awaitControl();
        Set<String> missingInControl = missing("drill", sound);
        missingInControl.addAll(missing("drill", poisoned));
        DrillReport.add(
                "one record in %d poisoned".formatted(ONE_IN),
                "%d of %,d others held up, p99 %d ms (%d ms without poison); %d of %d came back, %d missing"
                        .formatted(
                                missingMeanwhile.size(),
                                sound.size(),
                                p99With.toMillis(),
                                p99Without.toMillis(),
                                recovered.at("/recovered").asInt(),
                                poisoned.size(),
                                missing.size()),
                "Axon's defaults: %d others held up, %d missing in the end"
                        .formatted(missingInControlMeanwhile.size(), missingInControl.size()));

        assertThat(missingMeanwhile).isEmpty();
        assertThat(recovered.at("/recovered").asInt()).isEqualTo(poisoned.size());
        assertThat(missing).isEmpty();
        assertThat(missingInControlMeanwhile.size() + missingInControl.size())
                .as("control")
                .isPositive();
        assertThatReadModelsEqualARebuild();
    }

    /** What a read model is when nobody thinks of trouble. */
    private final class Control {

        @EventHandler
        void on(SessionRecorded recorded) {
            jdbc.sql("insert into drill.session values (:session, :note)")
                    .param("session", recorded.session().toString())
                    .param("note", recorded.content().note())
                    .update();
        }
    }

    private List<Runnable> clients() {
        List<Runnable> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            Someone supervisor = agency.supervisor("S" + n);
            agency.agreement(supervisor, clara, "2026-01-01");
            agencies.settle();
            clients.add(() -> record(supervisor));
        }
        return clients;
    }

    private void work(List<Runnable> clients, Duration length, int atLeastPoisoned) throws Exception {
        lags.clear();
        long end = System.nanoTime() + length.toNanos();
        try (var work = new AtWork(clients)) {
            while (System.nanoTime() < end || poisoned.size() < atLeastPoisoned) {
                Thread.sleep(20);
            }
            work.finish();
        }
    }

    /** And looks at it at once, if it is to be seen; one that is poisoned is signed, too, which has to wait behind. */
    private void record(Someone supervisor) {
        boolean poison = poisonous && turn.incrementAndGet() % ONE_IN == 0;
        Json session = held("2026-10-01", clara)
                .with("note", poison ? POISON : "harmless")
                .with("mode", poison ? "phone" : "video");
        String id = supervisor.post("/api/sessions", session).id();
        long saved = System.nanoTime();
        if (poison) {
            poisoned.add(id);
            supervisor.post("/api/sessions/" + id + "/signature").is(204);
        } else {
            sound.add(id);
            supervisor.get("/api/sessions/" + id).is(200);
            lags.add(Duration.ofNanos(System.nanoTime() - saved));
        }
    }

    private void setPoisonous(boolean on) {
        poisonous = on;
        for (String table : List.of("public.session", "drill.session")) {
            owner.sql("alter table %s drop constraint if exists poison".formatted(table))
                    .update();
        }
        if (on) {
            owner.sql(
                            "alter table public.session add constraint poison check (content ->> 'mode' <> 'PHONE') not valid")
                    .update();
            owner.sql("alter table drill.session add constraint poison check (note <> '%s') not valid"
                            .formatted(POISON))
                    .update();
        }
    }

    private Set<String> missing(String schema, Set<String> sessions) {
        Set<String> missing = ConcurrentHashMap.newKeySet();
        missing.addAll(sessions);
        jdbc.sql("select session_id::text from %s.session".formatted(schema))
                .query(String.class)
                .list()
                .forEach(missing::remove);
        return missing;
    }

    /** It has to have had its chance. */
    private void awaitControl() throws InterruptedException {
        long end = System.nanoTime() + CHANCE_OF_THE_CONTROL.toNanos();
        while (System.nanoTime() < end
                && !control.processingStatus().values().stream()
                        .allMatch(segment -> segment.isCaughtUp() && !segment.isErrorState())) {
            Thread.sleep(50);
        }
    }

    private Duration p99() {
        List<Duration> sorted = lags.stream().sorted().toList();
        return sorted.get(sorted.size() * 99 / 100);
    }

    private void assertThatReadModelsEqualARebuild() {
        Map<String, String> live = ReadModelTables.checksums(jdbc);
        var admin = agency.administrator();
        List<String> views = admin.get("/api/read-models")
                .json()
                .valueStream()
                .map(view -> view.get("view").asString())
                .toList();
        String rebuild = admin.post("/api/rebuilds", Json.of("views", views))
                .is(202)
                .header("Location")
                .orElseThrow();
        while (admin.get(rebuild).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }
        assertThat(ReadModelTables.checksums(jdbc)).isEqualTo(live);
    }
}
