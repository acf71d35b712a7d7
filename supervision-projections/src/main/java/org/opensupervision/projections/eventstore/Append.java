package org.opensupervision.projections.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What one command wants to have written: all of it or nothing. */
record Append(List<NewEvent> events, List<Alongside> alongside, CompletableFuture<Void> written) {

    /** As long as a statement may take; the group before may be waiting for a server that is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    Append(List<NewEvent> events, List<Alongside> alongside) {
        this(events, alongside, new CompletableFuture<>());
    }

    boolean isEmpty() {
        return events.isEmpty() && alongside.isEmpty();
    }

    /** What may be written by connections that see one agency. */
    Append ofOneAgency() {
        return new Append(
                events, alongside.stream().filter(row -> !row.isOfAllAgencies()).toList());
    }

    Append ofAllAgencies() {
        return new Append(
                List.of(), alongside.stream().filter(Alongside::isOfAllAgencies).toList());
    }

    /** False once nobody waits for it any more: then it must not be begun. */
    boolean isAwaited() {
        return !written.isDone();
    }

    void awaitWritten() {
        try {
            written.get(PATIENCE.toMillis(), MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw givenUp("the event log has not been written in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp("interrupted before the event log was written");
        }
    }

    private RuntimeException givenUp(String why) {
        var failure = new DataAccessResourceFailureException(why);
        failed(failure);
        return failure;
    }

    void succeeded() {
        written.complete(null);
    }

    void failed(Throwable cause) {
        written.completeExceptionally(cause);
    }
}
