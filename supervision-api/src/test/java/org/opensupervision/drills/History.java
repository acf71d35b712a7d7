package org.opensupervision.drills;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What several clients asked for, and what each was told. */
final class History {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final AtomicLong marks = new AtomicLong();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Collection<Asked> asked = new ConcurrentLinkedQueue<>();

    /** @param name leads each mark, and tells one history in a store from another */
    History(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    String newMark() {
        return name + "-" + marks.incrementAndGet();
    }

    void add(Asked each) {
        asked.add(each);
        if (each.told() == Asked.Told.DONE) {
            acknowledged.incrementAndGet();
        }
    }

    List<Asked> all() {
        return List.copyOf(asked);
    }

    List<Asked> told(Asked.Told told) {
        return asked.stream().filter(each -> each.told() == told).toList();
    }

    /** Waits until so many more have been acknowledged. */
    void awaitMore(int more) throws InterruptedException {
        int enough = acknowledged.get() + more;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.get() < enough) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nobody works any more");
            }
            Thread.sleep(5);
        }
    }
}
