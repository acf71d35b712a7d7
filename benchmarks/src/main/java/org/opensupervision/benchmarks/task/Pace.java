package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** So many times a second; who was held up makes up for it. */
final class Pace {

    private final long pause;
    private long due = System.nanoTime();

    Pace(double perSecond) {
        pause = Math.round(Duration.ofSeconds(1).toNanos() / perSecond);
    }

    void await() {
        due += pause;
        LockSupport.parkNanos(due - System.nanoTime());
    }
}
