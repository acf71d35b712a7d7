package org.opensupervision.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** So much at once for each, and so much more as time goes by. Counted on this node, and forgotten once it is whole. */
public final class Allowance<K> {

    private static final int MOST = 100_000;

    private final Cache<K, Bucket> left;
    private final int atOnce;
    private final int more;
    private final Duration within;
    private final TimeMeter time;

    public Allowance(int atOnce, int more, Duration within, Clock clock) {
        this.atOnce = atOnce;
        this.more = more;
        this.within = within;
        this.time = new TimeOf(clock);
        this.left = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(within.multipliedBy(atOnce / more + 1L))
                .build();
    }

    /** Nothing if it may be; otherwise how long until it may. */
    public Optional<Duration> take(K who) {
        var taken = left.get(who, _ -> whole()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(
                        1 + Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds()));
    }

    private Bucket whole() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(more, within))
                .withCustomTimePrecision(time)
                .build();
    }

    private record TimeOf(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
