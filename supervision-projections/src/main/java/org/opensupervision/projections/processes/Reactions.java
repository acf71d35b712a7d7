package org.opensupervision.projections.processes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.readmodels.Freshness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes along the log, and tells people of what has happened. The position moves past an event in the transaction of what
 * is told of it, from where it stood: whoever comes second finds it moved and does nothing.
 */
public final class Reactions {

    private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A log that is restored without the position beside it tells nobody of the past. */
    private static final Duration NO_NEWS_AFTER = Duration.ofDays(3);

    private final PostgresEventStorageEngine log;
    private final Freshness freshness;
    private final ToldOfEvents told;
    private final ReactionPosition position;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Predicate<Throwable> outage;

    /** @param outage knows trouble of the database or with the keys, which is no fault of an event */
    public Reactions(
            PostgresEventStorageEngine log,
            Freshness freshness,
            ToldOfEvents told,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Predicate<Throwable> outage) {
        this.log = log;
        this.freshness = freshness;
        this.told = told;
        this.position = new ReactionPosition(jdbc, "notices");
        this.transaction = transaction;
        this.clock = clock;
        this.outage = outage;
    }

    /** As far as the read models have come that say whom to tell; what is left waits for the next time. */
    public void goOn() {
        long head = freshness.head();
        long from = position.get();
        if (from < head && freshness.await(head, PATIENCE)) {
            List<TrackedEventMessage<?>> page = log.settledPage(from, head);
            while (!page.isEmpty() && passed(from, page)) {
                from = positionOf(page.getLast());
                page = log.settledPage(from, head);
            }
        }
    }

    /** False when another node is at it. */
    private boolean passed(long before, List<TrackedEventMessage<?>> page) {
        long at = before;
        for (TrackedEventMessage<?> event : page) {
            if (told.concerns(event.getPayloadType()) && isNews(event)) {
                if (!passed(at, event)) {
                    return false;
                }
                at = positionOf(event);
            }
        }
        long end = positionOf(page.getLast());
        return at == end || position.move(at, end);
    }

    private boolean passed(long before, TrackedEventMessage<?> event) {
        long after = positionOf(event);
        try {
            Object happened = event.getPayload();
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean mine = position.move(before, after);
                if (mine) {
                    told.of(happened);
                }
                return mine;
            }));
        } catch (RuntimeException e) {
            if (outage.test(e) || e instanceof TransientDataAccessException || e instanceof TransactionException) {
                throw e;
            }
            LOG.error(
                    "Nobody can be told of the event at {}: {}",
                    after,
                    e.getClass().getName());
            return position.move(before, after);
        }
    }

    private boolean isNews(EventMessage<?> event) {
        Instant longAgo = clock.instant().minus(NO_NEWS_AFTER);
        return event.getTimestamp().isAfter(longAgo);
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
