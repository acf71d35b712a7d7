package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.drills.Follower.Outcome;

/** The same careless writers on our event store and on stock Axon's, side by side: who follows which misses what? */
@Drill
class SkippedEventsDrill {

    private static final AgencyId AGENCY = AgencyId.random();
    private static final Duration NO_LONGER_SHORT = Duration.ofMinutes(3);
    private static final Duration AXONS_GAP_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration ON_TIME = Duration.ZERO;

    /** A transaction outlasts the gap time-out twice; a short drill has no time for Axon's minute. */
    private static final Duration GAP_TIMEOUT = isLong() ? AXONS_GAP_TIMEOUT : Duration.ofSeconds(2);

    private static final Duration LONG_TRANSACTION = GAP_TIMEOUT.multipliedBy(2);

    record Written(String by, AgencyId agency) {}

    @Test
    void no_clock_makes_an_event_invisible() throws Exception {
        run(
                "events: clocks a minute and a day apart",
                new Writing(List.of(ON_TIME, Duration.ofMinutes(-1), Duration.ofDays(-1), Duration.ofDays(1)), 0, null),
                AXONS_GAP_TIMEOUT);
    }

    @Test
    void no_transaction_is_too_long_to_be_seen_even_by_who_comes_late() throws Exception {
        run(
                "events: transactions of %d s, gap time-out %d s"
                        .formatted(LONG_TRANSACTION.toSeconds(), GAP_TIMEOUT.toSeconds()),
                new Writing(List.of(ON_TIME, ON_TIME), 0, LONG_TRANSACTION),
                GAP_TIMEOUT);
    }

    @Test
    void no_rollback_takes_another_transaction_with_it() throws Exception {
        run(
                "events: half rolled back, beside those of %d s".formatted(LONG_TRANSACTION.toSeconds()),
                new Writing(List.of(ON_TIME, ON_TIME, ON_TIME, ON_TIME), 0.5, LONG_TRANSACTION),
                GAP_TIMEOUT);
    }

    private static void run(String drill, Writing writing, Duration gapTimeout) throws Exception {
        try (var ours = new FollowedLog.Ours();
                var stock = new FollowedLog.StockAxon(gapTimeout);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var followingOurs = threads.submit(() -> outcomes(ours, writing));
            var followingStock = threads.submit(() -> outcomes(stock, writing));
            List<Outcome> ofOurs = followingOurs.get();
            List<Outcome> ofStock = followingStock.get();
            DrillReport.add(drill, words(ofOurs), "stock Axon: " + words(ofStock));

            assertThat(ofOurs)
                    .allSatisfy(outcome -> assertThat(outcome).isEqualTo(new Outcome(outcome.committed(), 0, 0, true)));
            assertThat(ofStock.stream().mapToInt(Outcome::skipped).sum())
                    .as("control")
                    .isPositive();
        }
    }

    /** For a node that follows from the start, and one that comes when a long transaction is about to end. */
    private static List<Outcome> outcomes(FollowedLog log, Writing writing) throws Exception {
        EventStore node = log.node();
        var followers = new ArrayList<>(List.of(new Follower(node)));
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writing.start(log, node, writers);
            if (writing.longest() != null) {
                Thread.sleep(writing.longest().multipliedBy(9).dividedBy(10));
                followers.add(new Follower(log.node()));
            }
        }
        List<String> committed = log.committed();
        var outcomes = new ArrayList<Outcome>();
        for (Follower follower : followers) {
            outcomes.add(follower.comparedWith(committed));
        }
        return outcomes;
    }

    private static String words(List<Outcome> outcomes) {
        int skipped = outcomes.stream().mapToInt(Outcome::skipped).max().orElseThrow();
        int doubled = outcomes.stream().mapToInt(Outcome::doubled).max().orElseThrow();
        return "%d skipped, %d doubled of %,d"
                .formatted(skipped, doubled, outcomes.getFirst().committed());
    }

    private static boolean isLong() {
        return DrillReport.length().compareTo(NO_LONGER_SHORT) >= 0;
    }

    /**
     * What several writers do at the same time.
     *
     * @param clocks how far that of each writer is off
     * @param rolledBack the part of the transactions that are
     * @param longest for how long one more writer keeps each of its transactions open
     */
    record Writing(List<Duration> clocks, double rolledBack, Duration longest) {

        void start(FollowedLog log, EventStore node, Executor threads) {
            long end = System.nanoTime() + DrillReport.length().toNanos();
            for (int n = 0; n < clocks.size(); n++) {
                var random = new Random(n);
                Duration off = clocks.get(n);
                threads.execute(() -> repeat(end, () -> write(log, node, off, random)));
            }
            if (longest != null) {
                threads.execute(() -> repeat(end, () -> writeAtLeisure(log, node)));
            }
        }

        private static void repeat(long end, Runnable work) {
            do {
                work.run();
            } while (System.nanoTime() < end);
        }

        private void write(FollowedLog log, EventStore node, Duration off, Random random) {
            String record = UUID.randomUUID().toString();
            log.transaction().executeWithoutResult(status -> {
                node.publish(event(record, 0, off));
                pause(Duration.ofMillis(random.nextInt(5)));
                node.publish(event(record, 1, off));
                if (random.nextDouble() < rolledBack) {
                    status.setRollbackOnly();
                }
            });
        }

        private void writeAtLeisure(FollowedLog log, EventStore node) {
            log.transaction().executeWithoutResult(status -> {
                node.publish(event(UUID.randomUUID().toString(), 0, ON_TIME));
                pause(longest);
            });
        }

        private static DomainEventMessage<?> event(String record, long version, Duration off) {
            return new GenericDomainEventMessage<>(
                    "Written",
                    record,
                    version,
                    new Written(Thread.currentThread().toString(), AGENCY),
                    MetaData.emptyInstance(),
                    UUID.randomUUID().toString(),
                    Instant.now().plus(off));
        }

        private static void pause(Duration pause) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
