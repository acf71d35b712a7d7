package org.opensupervision.projections.eventstore;

import static org.opensupervision.projections.eventstore.PostgresEventStorageEngine.positionOf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The newest events without a hole, shared by all who follow the log. */
final class RecentEvents {

    private static final int KEPT = 2_000;

    private final Deque<TrackedEventMessage<?>> events = new ArrayDeque<>();
    private long after;
    private long until;

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
        events.addAll(newer);
        until = position;
        while (events.size() > KEPT) {
            after = positionOf(events.removeFirst().trackingToken());
        }
    }

    /** Nothing if that is longer ago than what is kept. */
    synchronized Optional<List<TrackedEventMessage<?>>> after(long position) {
        if (position < after) {
            return Optional.empty();
        }
        List<TrackedEventMessage<?>> newer = new ArrayList<>();
        Iterator<TrackedEventMessage<?>> newestFirst = events.descendingIterator();
        while (position < until && newestFirst.hasNext()) {
            TrackedEventMessage<?> event = newestFirst.next();
            if (positionOf(event.trackingToken()) <= position) {
                break;
            }
            newer.add(event);
        }
        Collections.reverse(newer);
        return Optional.of(newer);
    }
}
