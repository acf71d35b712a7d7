package org.opensupervision.projections.eventstore;

import static org.opensupervision.projections.eventstore.PostgresEventStorageEngine.positionOf;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.opensupervision.projections.privacy.AtHand;

/** The events of the last seconds without a hole, shared by all who follow the log. */
final class RecentEvents {

    private static final int KEPT = 2_000;

    private final Deque<Recent> events = new ArrayDeque<>();
    private final Ticker ticker;
    private long after;
    private long until;

    RecentEvents(Ticker ticker) {
        this.ticker = ticker;
    }

    /** One that came at this time, in nanoseconds of the ticker. */
    private record Recent(TrackedEventMessage<?> event, long since) {

        long position() {
            return positionOf(event.trackingToken());
        }
    }

    synchronized long until() {
        return until;
    }

    /** Forgets everything: whoever is behind this position has to ask the database. */
    synchronized void startAfter(long position) {
        events.clear();
        after = position;
        until = position;
    }

    /** Whoever is behind has to ask the database. */
    synchronized void forget() {
        startAfter(until);
    }

    /** Adds everything between the last addition and this position. */
    synchronized void add(List<TrackedEventMessage<?>> newer, long position) {
        long now = ticker.read();
        newer.forEach(event -> events.addLast(new Recent(event, now)));
        until = position;
        while (events.size() > KEPT) {
            after = events.removeFirst().position();
        }
    }

    /** Whoever follows has had them long since. */
    synchronized void forgetOld() {
        long now = ticker.read();
        while (!events.isEmpty() && now - events.getFirst().since() >= AtHand.KEPT.toNanos()) {
            after = events.removeFirst().position();
        }
    }

    /** Nothing if that is longer ago than what is kept. */
    synchronized Optional<List<TrackedEventMessage<?>>> after(long position) {
        if (position < after) {
            return Optional.empty();
        }
        List<TrackedEventMessage<?>> newer = new ArrayList<>();
        Iterator<Recent> newestFirst = events.descendingIterator();
        while (position < until && newestFirst.hasNext()) {
            Recent each = newestFirst.next();
            if (each.position() <= position) {
                break;
            }
            newer.add(each.event());
        }
        Collections.reverse(newer);
        return Optional.of(newer);
    }
}
