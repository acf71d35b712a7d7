package org.opensupervision.benchmarks.contender;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.shared.SessionId;

/** Told of each event whose projection is committed. */
public final class Arrivals {

    private final AtomicLong count = new AtomicLong();
    private final AtomicLong distinguished = new AtomicLong();
    private final Queue<Long> lags = new ConcurrentLinkedQueue<>();
    private final boolean timed;
    private final Predicate<SessionId> distinguishing;

    private Arrivals(boolean timed, Predicate<SessionId> distinguishing) {
        this.timed = timed;
        this.distinguishing = distinguishing;
    }

    public static Arrivals counted() {
        return distinguishing(_ -> false);
    }

    /** Counts the events of some sessions also by themselves. */
    public static Arrivals distinguishing(Predicate<SessionId> some) {
        return new Arrivals(false, some);
    }

    /** Expects sessions whose reference is the time, as {@link #stamp()} gives it, at which they were sent. */
    public static Arrivals timed() {
        return new Arrivals(true, _ -> false);
    }

    /** Microseconds of the machine's clock, which all processes share. */
    public static String stamp() {
        return Long.toString(now());
    }

    public void committed(SessionEvent event) {
        if (timed && event instanceof SessionRecorded recorded) {
            lags.add(now() - Long.parseLong(recorded.reference()));
        }
        if (distinguishing.test(event.session())) {
            distinguished.incrementAndGet();
        }
        count.incrementAndGet();
    }

    public void await(long events, Duration atMost) {
        await(count, events, atMost);
    }

    public void awaitDistinguished(long events, Duration atMost) {
        await(distinguished, events, atMost);
    }

    private static void await(AtomicLong arrived, long events, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (arrived.get() < events) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Only %s of %s events arrived in %s".formatted(arrived, events, atMost));
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    public long count() {
        return count.get();
    }

    /** In microseconds, in order of arrival. */
    public LongStream lags() {
        return lags.stream().mapToLong(Long::longValue);
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
