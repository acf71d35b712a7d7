package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.config.PostgresPrograms;
import org.opensupervision.drills.ReplicatedPair.Failover;

/**
 * The primary stops sending to its standby, and is killed a moment later; the standby takes over. The control does not
 * wait for its standby before it acknowledges.
 */
@Drill
class FailoverDrill {

    private static final int CLIENTS = 8;
    private static final Duration BETWEEN_FAILOVERS = Duration.ofMillis(1500);
    private static final Duration HELD_BACK = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void what_was_acknowledged_is_there_after_a_failover() throws Exception {
        var outages = new Durations();
        var promotions = new Durations();
        Ledger ours = failOverAgainAndAgain(outages, promotions);
        Ledger control = failOverWithoutWaitingForTheStandby();

        DrillReport.add(
                "failover to a standby, scripted",
                "%s; %d times, outage %s, of it promotion %s".formatted(ours, outages.many(), outages, promotions),
                "asynchronous standby: " + control);
        assertThat(ours.lost()).isZero();
        assertThat(ours.doubled()).isZero();
        assertThat(ours.unseen()).isZero();
        assertThat(control.lost()).as("control: lost").isPositive();
    }

    private Ledger failOverAgainAndAgain(Durations outages, Durations promotions) throws Exception {
        try (var pair = pair(true);
                var application = DrilledApplication.on(pair.url());
                var clients = application.clients(CLIENTS)) {
            long end = System.nanoTime() + DrillReport.length().toNanos();
            do {
                Failover failover = failOver(pair);
                clients.awaitAcknowledgmentsAfter(failover.gone(), PATIENCE);
                outages.add(clients.outageForAllAfter(failover.gone()));
                promotions.add(failover.promotion());
                pair.follow();
            } while (System.nanoTime() < end);
            clients.finish(PATIENCE);
            application.settle();
            assertThat(clients.unexpected()).isEmpty();
            return Ledger.of(clients.acknowledged(), pair.primary().sql());
        }
    }

    private Ledger failOverWithoutWaitingForTheStandby() throws Exception {
        try (var pair = pair(false);
                var application = DrilledApplication.on(pair.url());
                var clients = application.clients(CLIENTS)) {
            var _ = failOver(pair);
            clients.close();
            return Ledger.of(clients.acknowledged(), pair.primary().sql());
        }
    }

    private static Failover failOver(ReplicatedPair pair) throws Exception {
        Thread.sleep(BETWEEN_FAILOVERS);
        pair.holdBackReplication();
        Thread.sleep(HELD_BACK);
        return pair.failOver();
    }

    private ReplicatedPair pair(boolean synchronous) throws Exception {
        Path folder = Files.createDirectory(directory.resolve(synchronous ? "synchronous" : "asynchronous"));
        return ReplicatedPair.started(folder, PostgresPrograms.included(), synchronous);
    }
}
