package org.opensupervision.projections.readmodels;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps every read model up to date, together with the other nodes: each works on its share of the segments. */
public final class ReadModelProcessors implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelProcessors.class);

    /** Up to so many nodes have a share of every read model. */
    private static final int SEGMENTS = 3;

    private static final int EVENTS_IN_A_TRANSACTION = 200;
    private static final int COORDINATORS = 2;
    private static final int WORKERS = 6;

    /** How often a processor renews its claims, and looks for segments that a dead node has left. */
    private static final Duration LOOK_AROUND = ReadPositions.CLAIM.dividedBy(4);

    /** Twice as long as a transaction may take: what still keeps a processor then will not let it go any more. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(60);

    /** A statement that nobody answers is given up before. */
    private static final Duration TO_END = Duration.ofSeconds(8);

    private final Nodes nodes;
    private final ReadPositions positions;
    private final Duration leftAlone;
    private final List<Keeper> keepers;
    private final Map<String, Long> leftAloneSince = new HashMap<>();
    private final ScheduledExecutorService coordinators =
            new ProcessorThreads("read-model-coordinators", COORDINATORS, LOOK_AROUND);
    private final ScheduledExecutorService workers = new ProcessorThreads("read-model-workers", WORKERS, LOOK_AROUND);
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("node"));

    private volatile boolean running;

    public ReadModelProcessors(
            ReadModels models,
            Projecting projecting,
            PostgresEventStore events,
            ReadPositions positions,
            Nodes nodes,
            PlatformTransactionManager transactions) {
        this(models, projecting, events, positions, nodes, transactions, LEFT_ALONE);
    }

    ReadModelProcessors(
            ReadModels models,
            Projecting projecting,
            PostgresEventStore events,
            ReadPositions positions,
            Nodes nodes,
            PlatformTransactionManager transactions,
            Duration leftAlone) {
        this.nodes = nodes;
        this.positions = positions;
        this.leftAlone = leftAlone;
        var processorTransactions = new ProcessorTransactions(transactions);
        keepers = models.all().stream()
                .map(model -> new Keeper(SEGMENTS, () -> PooledStreamingEventProcessor.builder()
                        .name(model.view())
                        .eventHandlerInvoker(new ReadModelInvoker(model, projecting))
                        .messageSource(events)
                        .tokenStore(positions)
                        .transactionManager(processorTransactions)
                        .coordinatorExecutor(coordinators)
                        .workerExecutor(workers)
                        .initialSegmentCount(SEGMENTS)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .maxSegmentProvider(view -> nodes.share(SEGMENTS))
                        .tokenClaimInterval(LOOK_AROUND.toMillis())
                        .claimExtensionThreshold(LOOK_AROUND.toMillis())
                        .batchSize(EVENTS_IN_A_TRANSACTION)
                        .build()))
                .toList();
    }

    @Override
    public void start() {
        beat();
        var _ = heart.scheduleWithFixedDelay(
                this::beat, LOOK_AROUND.toMillis(), LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
        keepers.forEach(Keeper::start);
        running = true;
    }

    @Override
    public void stop() {
        heart.shutdownNow();
        awaitEnd(keepers.stream().map(Keeper::stop).toList());
        coordinators.shutdownNow();
        workers.shutdownNow();
        nodes.leave();
        running = false;
    }

    /** Whoever does not end loses its claim, and what it has not done is done by another node or by the next start. */
    private static void awaitEnd(List<CompletableFuture<Void>> ends) {
        boolean allEnded = CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                .thenApply(all -> true)
                .completeOnTimeout(false, TO_END.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!allEnded) {
            LOG.warn(
                    "{} of {} read models have not ended their work in time",
                    ends.stream().filter(end -> !end.isDone()).count(),
                    ends.size());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void beat() {
        try {
            nodes.beat();
            keepers.forEach(Keeper::takeUpAgain);
            lookAfterThoseLeftAlone();
        } catch (RuntimeException | Error e) {
            LOG.warn("This node cannot say that it is alive: {}", String.valueOf(e.getMessage()));
        }
    }

    /** Only while the database is there: the time of an outage does not count. */
    private void lookAfterThoseLeftAlone() {
        Set<String> alone = positions.leftAloneFor(ReadPositions.CLAIM.multipliedBy(2));
        long now = System.nanoTime();
        leftAloneSince.keySet().retainAll(alone);
        alone.forEach(view -> leftAloneSince.putIfAbsent(view, now));
        keepers.stream().filter(keeper -> isLeftAlone(keeper, now)).forEach(keeper -> {
            LOG.error("Nobody has worked on {} for {} s. It is begun anew.", keeper.view(), leftAlone.toSeconds());
            keeper.beginAnew();
            leftAloneSince.put(keeper.view(), now);
        });
    }

    private boolean isLeftAlone(Keeper keeper, long now) {
        return now - leftAloneSince.getOrDefault(keeper.view(), now) > leftAlone.toNanos();
    }
}
