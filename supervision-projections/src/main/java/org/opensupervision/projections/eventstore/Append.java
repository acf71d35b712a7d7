package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What one command wants to have written: all of it or nothing. */
record Append(List<NewEvent> events, List<Alongside> alongside, CompletableFuture<Void> written) {

    Append(List<NewEvent> events, List<Alongside> alongside) {
        this(events, alongside, new CompletableFuture<>());
    }

    void awaitWritten() {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    void succeeded() {
        written.complete(null);
    }

    void failed(Throwable cause) {
        written.completeExceptionally(cause);
    }
}
