package org.opensupervision.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Follows a log from its beginning, as a read model does, and keeps what it was given. */
final class Follower {

    /** Longer than any store waits before it looks again by itself. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final EventStore store;
    private final List<String> seen = new ArrayList<>();
    private final Thread thread;
    private volatile int enough = Integer.MAX_VALUE;

    Follower(EventStore store) {
        this.store = store;
        thread = Thread.ofPlatform().start(this::follow);
    }

    /** Whether they are what was committed: as soon as there are as many, or when nothing has come for a while. */
    Outcome comparedWith(List<String> committed) throws InterruptedException {
        enough = committed.size();
        thread.join();
        return Outcome.of(committed, seen);
    }

    private void follow() {
        try (var stream = store.openStream(null)) {
            long quietSince = System.nanoTime();
            while (seen.size() < enough && System.nanoTime() - quietSince < QUIET.toNanos()) {
                if (enough == Integer.MAX_VALUE) {
                    quietSince = System.nanoTime();
                }
                while (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                    seen.add(stream.nextAvailable().getIdentifier());
                    quietSince = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What became of the committed events for one reader. */
    record Outcome(int committed, int skipped, int doubled, boolean inOrder) {

        static Outcome of(List<String> committed, List<String> seen) {
            var missing = new HashSet<>(committed);
            seen.forEach(missing::remove);
            int doubled = seen.size() - new HashSet<>(seen).size();
            return new Outcome(committed.size(), missing.size(), doubled, seen.equals(committed));
        }
    }
}
