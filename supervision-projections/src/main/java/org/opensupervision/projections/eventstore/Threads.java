package org.opensupervision.projections.eventstore;

import java.time.Duration;
import java.util.List;

final class Threads {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Threads() {}

    /** What they are in the middle of is done before the connections go that they do it on. */
    static void awaitEnd(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                var _ = thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
