package org.opensupervision.projections.privacy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** What people wrote, and the keys to it, are at hand in plain only while somebody uses them; docs/decisions/0030. */
public final class AtHand {

    /** Without use. */
    public static final Duration KEPT = Duration.ofSeconds(10);

    private AtHand() {}

    /** Drops by itself what nobody uses any more; without the scheduler it would wait for the next use of another. */
    public static Caffeine<Object, Object> cache(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .expireAfterAccess(KEPT);
    }
}
