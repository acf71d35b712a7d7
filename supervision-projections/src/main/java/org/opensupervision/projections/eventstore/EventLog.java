package org.opensupervision.projections.eventstore;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log for all of this node's readers. Woken when something has been written, here or on another node; looks
 * by itself as well, so that a lost wake-up costs time and nothing else.
 */
final class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    /** Among many writers every commit would wake it again at once. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    /** Where much is written: a reader's batch costs nearly the same with one event as with twenty-five. */
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofMillis(25);

    private static final Duration LOOK_ANYWAY = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_A_WRITER_TO_END = Duration.ofMillis(5);
    private static final Duration ALARM = Duration.ofSeconds(10);

    private final PostgresEventStorageEngine engine;
    private final RecentEvents recent = new RecentEvents(Ticker.systemTicker());
    private final Set<EventStream> followers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Thread reader;
    private boolean woken;
    private boolean alarmed;
    private volatile boolean closed;

    EventLog(PostgresEventStorageEngine engine) {
        this.engine = engine;
        reader = new AxonThreadFactory("event-log-reader").newThread(this::follow);
        reader.start();
    }

    EventStream openStream(long after) {
        var stream = new EventStream(this, after);
        followers.add(stream);
        wake();
        return stream;
    }

    void close(EventStream stream) {
        followers.remove(stream);
    }

    void forgetRecent() {
        recent.forget();
    }

    /** Something may have been written. However often it is called during one look, one more look answers it. */
    void wake() {
        if (followers.isEmpty() && !closed) {
            return;
        }
        lock.lock();
        try {
            woken = true;
            written.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The look that is going on, if there is one, ends first. */
    void close() {
        closed = true;
        wake();
        Threads.awaitEnd(List.of(reader));
    }

    /** What comes after the position and is settled; without asking the database where the newest events suffice. */
    List<TrackedEventMessage<?>> after(long position) {
        return recent.after(position)
                .orElseGet(() ->
                        engine.page(position, engine.settled().get(), PostgresEventStorageEngine.EVENTS_ON_A_PAGE));
    }

    private void follow() {
        Duration pause = Duration.ZERO;
        while (!closed) {
            pause = lookAfter(pause);
        }
    }

    private Duration lookAfter(Duration pause) {
        try {
            await(pause);
            recent.forgetOld();
            long before = recent.until();
            Duration next = look();
            Thread.sleep(betweenLooks(recent.until() - before));
            return next;
        } catch (InterruptedException e) {
            closed = true;
        } catch (RuntimeException | Error e) {
            LOG.warn("The event log cannot be read now: {}", String.valueOf(e.getMessage()));
        }
        return LOOK_ANYWAY;
    }

    /** A millisecond for each position that the last look brought. */
    static Duration betweenLooks(long positions) {
        return Duration.ofMillis(Math.clamp(positions, BETWEEN_LOOKS.toMillis(), LONGEST_BETWEEN_LOOKS.toMillis()));
    }

    private void await(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!woken && left > 0) {
                left = written.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    private Duration look() {
        long settled = engine.settled().look();
        if (settled > recent.until()) {
            read(settled);
            followers.forEach(EventStream::announce);
        }
        Duration heldBackFor = engine.settled().heldBackFor();
        alarm(heldBackFor);
        return heldBackFor.isZero() ? LOOK_ANYWAY : soonerThan(LOOK_ANYWAY, heldBackFor);
    }

    /** A writer that ends is noticed after a tenth of its life at the latest. */
    private static Duration soonerThan(Duration longest, Duration heldBackFor) {
        Duration pause = LOOK_FOR_A_WRITER_TO_END.plus(heldBackFor.dividedBy(10));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    private void read(long settled) {
        if (followers.isEmpty()) {
            recent.startAfter(settled);
            return;
        }
        var page = engine.page(recent.until(), settled, PostgresEventStorageEngine.EVENTS_ON_A_PAGE);
        if (page.size() < PostgresEventStorageEngine.EVENTS_ON_A_PAGE) {
            recent.add(page, settled);
        } else {
            recent.startAfter(settled);
        }
    }

    private void alarm(Duration heldBackFor) {
        boolean tooLong = heldBackFor.compareTo(ALARM) > 0;
        if (tooLong && !alarmed) {
            LOG.warn(
                    "A transaction that writes events has been open for {} s: what came after it cannot be read until"
                            + " it ends. pg_stat_activity shows whose it is.",
                    heldBackFor.toSeconds());
        } else if (alarmed && !tooLong) {
            LOG.info("The transaction that kept new events from being read has ended.");
        }
        alarmed = tooLong;
    }
}
