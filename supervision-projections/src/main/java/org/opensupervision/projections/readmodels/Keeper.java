package org.opensupervision.projections.readmodels;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** Keeps one read model up to date, with one processor after the other. */
final class Keeper {

    private final int segments;
    private final Supplier<PooledStreamingEventProcessor> successors;
    private volatile PooledStreamingEventProcessor processor;

    Keeper(int segments, Supplier<PooledStreamingEventProcessor> successors) {
        this.segments = segments;
        this.successors = successors;
        processor = successors.get();
    }

    String view() {
        return processor.getName();
    }

    void start() {
        processor.start();
    }

    CompletableFuture<Void> stop() {
        return processor.shutdownAsync();
    }

    /** The database is there: what an outage has ended need not be left alone for the seconds that Axon would wait. */
    void takeUpAgain() {
        var status = processor.processingStatus();
        for (int segment = 0; segment < segments; segment++) {
            if (!status.containsKey(segment) || status.get(segment).isErrorState()) {
                processor.releaseSegment(segment, 0, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** The old one is told to end, and not waited for: something keeps it, and what it may still write is written again. */
    void beginAnew() {
        var _ = processor.shutdownAsync();
        processor = successors.get();
        processor.start();
    }
}
