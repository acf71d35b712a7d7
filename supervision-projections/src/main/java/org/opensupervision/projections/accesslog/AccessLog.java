package org.opensupervision.projections.accesslog;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down who saw what. What is to be written at the same moment is written in one transaction: many readers share
 * the lock of a chain and the wait for the disk.
 */
public final class AccessLog implements AutoCloseable {

    /** As long as a statement may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int SIGHTINGS_IN_A_GROUP = 5_000;
    private static final long LOOK_FOR_CLOSING_MILLIS = 200;

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Chains chains;
    private final TransactionTemplate transaction;
    private final Thread writer;
    private volatile boolean closed;

    public AccessLog(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.chains = new Chains(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.writer = Thread.ofPlatform().name("access-log").daemon().start(this::writeGroups);
    }

    private record Waiting(List<Sighting> sightings, CompletableFuture<Void> written) {}

    /** Returns when everything is safe on disk; throws if that is not known. */
    public void write(List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return;
        }
        var waiting = new Waiting(List.copyOf(sightings), new CompletableFuture<>());
        queue(waiting);
        await(waiting.written());
    }

    private synchronized void queue(Waiting waiting) {
        if (closed) {
            throw new NotWrittenDown(new IllegalStateException("the access log is closed"));
        }
        queue.add(waiting);
    }

    private static void await(CompletableFuture<Void> written) {
        try {
            written.get(PATIENCE.toMillis(), MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotWrittenDown(e.getCause());
        } catch (TimeoutException e) {
            written.cancel(false);
            throw new NotWrittenDown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotWrittenDown(e);
        }
    }

    private void writeGroups() {
        while (!closed || !queue.isEmpty()) {
            List<Waiting> group = nextGroup();
            if (!group.isEmpty()) {
                write(
                        group,
                        group.stream()
                                .flatMap(each -> each.sightings().stream())
                                .toList());
            }
        }
    }

    private void write(List<Waiting> group, List<Sighting> sightings) {
        try {
            transaction.executeWithoutResult(status -> chains.add(sightings));
            group.forEach(each -> each.written().complete(null));
        } catch (RuntimeException | Error e) {
            group.forEach(each -> each.written().completeExceptionally(e));
        }
    }

    /** Without those that nobody waits for any more. */
    private List<Waiting> nextGroup() {
        List<Waiting> group = new ArrayList<>();
        try {
            int size = 0;
            Waiting next = queue.poll(LOOK_FOR_CLOSING_MILLIS, MILLISECONDS);
            while (next != null) {
                if (!next.written().isDone()) {
                    group.add(next);
                    size += next.sightings().size();
                }
                next = size < SIGHTINGS_IN_A_GROUP ? queue.poll() : null;
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return group;
    }

    /** From now on nothing is taken; what has been taken is still written. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            writer.join(PATIENCE.plus(PATIENCE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
