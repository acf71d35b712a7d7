package org.opensupervision.projections.readmodels;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps every read model up to date, together with the other nodes: each works on its share of the segments. */
public final class ReadModelProcessors implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelProcessors.class);

    /** Up to so many nodes have a share of every read model. */
    private static final int SEGMENTS = 3;

    private static final int EVENTS_IN_A_TRANSACTION = 200;
    private static final int WORKERS = 6;

    /** How often a processor renews its claims, and looks for segments that a dead node has left. */
    private static final Duration LOOK_AROUND = ReadPositions.CLAIM.dividedBy(4);

    private final Nodes nodes;
    private final List<PooledStreamingEventProcessor> processors;
    private final ScheduledExecutorService coordinators = new Coordinators(LOOK_AROUND);
    private final ScheduledExecutorService workers =
            Executors.newScheduledThreadPool(WORKERS, new AxonThreadFactory("read-model-workers"));
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("node"));

    private volatile boolean running;

    public ReadModelProcessors(
            ReadModels models,
            Projecting projecting,
            PostgresEventStore events,
            ReadPositions positions,
            Nodes nodes,
            TransactionManager transactions) {
        this.nodes = nodes;
        processors = models.all().stream()
                .map(model -> PooledStreamingEventProcessor.builder()
                        .name(model.view())
                        .eventHandlerInvoker(new ReadModelInvoker(model, projecting))
                        .messageSource(events)
                        .tokenStore(positions)
                        .transactionManager(transactions)
                        .coordinatorExecutor(coordinators)
                        .workerExecutor(workers)
                        .initialSegmentCount(SEGMENTS)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .maxSegmentProvider(view -> nodes.share(SEGMENTS))
                        .tokenClaimInterval(LOOK_AROUND.toMillis())
                        .claimExtensionThreshold(LOOK_AROUND.toMillis())
                        .batchSize(EVENTS_IN_A_TRANSACTION)
                        .build())
                .toList();
    }

    @Override
    public void start() {
        beat();
        var _ = heart.scheduleWithFixedDelay(
                this::beat, LOOK_AROUND.toMillis(), LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
        processors.forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        heart.shutdownNow();
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        coordinators.shutdown();
        workers.shutdown();
        nodes.leave();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void beat() {
        try {
            nodes.beat();
            processors.forEach(ReadModelProcessors::takeUpAgain);
        } catch (RuntimeException e) {
            LOG.warn("This node cannot say that it is alive: {}", String.valueOf(e.getMessage()));
        }
    }

    /** The database is there: what an outage has ended need not be left alone for the seconds that Axon would wait. */
    private static void takeUpAgain(PooledStreamingEventProcessor processor) {
        var status = processor.processingStatus();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            if (!status.containsKey(segment) || status.get(segment).isErrorState()) {
                processor.releaseSegment(segment, 0, TimeUnit.MILLISECONDS);
            }
        }
    }
}
