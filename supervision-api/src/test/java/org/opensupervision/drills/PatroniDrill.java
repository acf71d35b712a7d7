package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.config.PostgresPrograms;

/**
 * The primary stops sending to its standby, and is killed a moment later with the Patroni that watches it. What is to
 * be done then, the other Patroni has to find out. The control has synchronous_mode off.
 */
@Drill
class PatroniDrill {

    private static final String NAME = "failover by Patroni";
    private static final int CLIENTS = 8;
    private static final Duration BETWEEN_FAILOVERS = Duration.ofMillis(1500);
    private static final Duration HELD_BACK = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path directory;

    @Test
    void what_was_acknowledged_is_there_after_a_failover() throws Exception {
        var outages = new Durations();
        Ledger ours = failOverAgainAndAgain(outages);
        Ledger control = failOverWithoutSynchronousMode();

        DrillReport.add(
                NAME,
                "%s; %d times, outage %s with %s".formatted(ours, outages.many(), outages, PatroniPair.TIMES),
                "synchronous_mode off: " + control);
        assertThat(ours.lost()).isZero();
        assertThat(ours.doubled()).isZero();
        assertThat(ours.unseen()).isZero();
        assertThat(control.lost()).as("control: lost").isPositive();
    }

    private Ledger failOverAgainAndAgain(Durations outages) throws Exception {
        try (var pair = pair(true);
                var application = DrilledApplication.on(pair.url());
                var clients = application.clients(CLIENTS)) {
            long end = System.nanoTime() + DrillReport.length().toNanos();
            do {
                long gone = failOver(pair);
                clients.awaitAcknowledgmentsAfter(gone, PATIENCE);
                outages.add(clients.outageForAllAfter(gone));
                pair.repair();
            } while (System.nanoTime() < end);
            clients.finish(PATIENCE);
            application.settle();
            assertThat(clients.unexpected()).isEmpty();
            return Ledger.of(clients.acknowledged(), pair.primary().sql());
        }
    }

    private Ledger failOverWithoutSynchronousMode() throws Exception {
        try (var pair = pair(false);
                var application = DrilledApplication.on(pair.url());
                var clients = application.clients(CLIENTS)) {
            var _ = failOver(pair);
            clients.close();
            pair.awaitPrimary();
            return Ledger.of(clients.acknowledged(), pair.primary().sql());
        }
    }

    private static long failOver(PatroniPair pair) throws Exception {
        Thread.sleep(BETWEEN_FAILOVERS);
        pair.holdBackReplication();
        Thread.sleep(HELD_BACK);
        return pair.killPrimary();
    }

    private PatroniPair pair(boolean synchronous) throws Exception {
        Path folder = Files.createDirectory(directory.resolve(synchronous ? "synchronous" : "asynchronous"));
        return PatroniPair.started(folder, programs(), synchronous);
    }

    private static PostgresPrograms programs() {
        var programs = PostgresPrograms.ofDebian();
        if (programs.isEmpty() || !Commands.isInstalled("patroni") || !Commands.isInstalled("etcd")) {
            String reason = "needs Debian's postgresql-15, patroni and etcd-server";
            DrillReport.skipped(NAME, reason);
            abort("SKIPPED: " + reason);
        }
        return programs.orElseThrow();
    }
}
