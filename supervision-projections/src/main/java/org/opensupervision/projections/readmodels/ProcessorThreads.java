package org.opensupervision.projections.readmodels;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the processors are coordinated and do their work. After an outage of the database Axon would look again only as
 * long afterwards as the outage has lasted, up to a minute; here it looks soon. And what ends its work is told.
 */
final class ProcessorThreads extends ScheduledThreadPoolExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorThreads.class);

    private final Duration longestPause;

    ProcessorThreads(String name, int threads, Duration longestPause) {
        super(threads, new AxonThreadFactory(name));
        this.longestPause = longestPause;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        long millis = Math.min(unit.toMillis(delay), longestPause.toMillis());
        return super.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable none) {
        if (task instanceof Future<?> done && done.state() == Future.State.FAILED) {
            Cause cause = Cause.of(done.exceptionNow());
            LOG.error("What keeps a read model up to date has broken off: {}, {}", cause.type(), cause.message());
        }
    }
}
