package org.opensupervision.projections.readmodels;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/**
 * Where the processors are coordinated. After an outage of the database Axon would look again only as long afterwards as
 * the outage has lasted, up to a minute; here it looks soon.
 */
final class Coordinators extends ScheduledThreadPoolExecutor {

    private static final int THREADS = 2;

    private final Duration longestPause;

    Coordinators(Duration longestPause) {
        super(THREADS, new AxonThreadFactory("read-model-coordinators"));
        this.longestPause = longestPause;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        long millis = Math.min(unit.toMillis(delay), longestPause.toMillis());
        return super.schedule(task, millis, TimeUnit.MILLISECONDS);
    }
}
