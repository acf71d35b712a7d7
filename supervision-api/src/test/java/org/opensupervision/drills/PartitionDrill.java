package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.config.PostgresPrograms;

/** Packets between application and database vanish for a while, without a word. The control has no time-outs. */
@Drill
class PartitionDrill {

    private static final String NAME = "silent partition";
    private static final String NO_TIME_OUTS =
            "?socketTimeout=0&connectTimeout=0&socketFactory=" + UnwatchedSockets.class.getName();
    private static final int CLIENTS = 8;
    private static final Duration LOAD = Duration.ofSeconds(2);
    /** Longer than any time-out; in a long drill so long that nobody may have given up in the meantime. */
    private static final Duration PARTITION =
            Duration.ofSeconds(DrillReport.length().toSeconds() < 60 ? 12 : 60);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    private final Durations healing = new Durations();
    private int partitions;

    @BeforeEach
    void skipWhereItCannotBeDone() throws Exception {
        if (!CutNetwork.canBeMade(directory.resolve("network.log"))) {
            String reason = "needs network namespaces: root on a Linux with the program ip";
            DrillReport.skipped(NAME, reason);
            abort("SKIPPED: " + reason);
        }
    }

    @Test
    void requests_are_refused_soon_and_nothing_is_lost() throws Exception {
        Outcome ours = partition(DrillReport.length());
        int many = partitions;
        String healed = healing.toString();
        Duration control = longestWithoutTimeOuts();

        DrillReport.add(
                NAME,
                "%s; %d times %s, longest request %s, all served %s after it"
                        .formatted(
                                ours.ledger,
                                many,
                                Durations.seconds(PARTITION),
                                Durations.seconds(ours.longestRequest),
                                healed),
                "no time-outs: longest request " + Durations.seconds(control));
        assertThat(ours.ledger.lost()).isZero();
        assertThat(ours.ledger.doubled()).isZero();
        assertThat(ours.ledger.unseen()).isZero();
        assertThat(ours.longestRequest).isLessThan(PARTITION);
        assertThat(control).as("control: hung").isGreaterThanOrEqualTo(PARTITION);
    }

    private Outcome partition(Duration length) throws Exception {
        try (var network = CutNetwork.made(directory.resolve("network.log"));
                var server = PostgresServer.in(directory.resolve("ours"), PostgresPrograms.included())
                        .at(CutNetwork.THERE, network.prefix())
                        .initialised()
                        .started();
                var application = DrilledApplication.on(server.url());
                var clients = application.clients(CLIENTS)) {
            long end = System.nanoTime() + length.toNanos();
            do {
                Thread.sleep(LOAD);
                network.cut();
                Thread.sleep(PARTITION);
                network.mend();
                partitions++;
                long mended = System.nanoTime();
                clients.awaitAcknowledgmentsAfter(mended, PATIENCE);
                healing.add(clients.outageForAllAfter(mended));
            } while (System.nanoTime() < end);
            clients.finish(PATIENCE);
            application.settle();
            assertThat(clients.unexpected()).isEmpty();
            assertThat(clients.refusalsWithoutRetryAfter()).isZero();
            return new Outcome(Ledger.of(clients.acknowledged(), server.sql()), clients.longestRequest());
        }
    }

    /** Whether everybody is served again is not asked: what hangs may hold all connections for long. */
    private Duration longestWithoutTimeOuts() throws Exception {
        try (var network = CutNetwork.made(directory.resolve("network.log"));
                var server = PostgresServer.in(directory.resolve("control"), PostgresPrograms.included())
                        .at(CutNetwork.THERE, network.prefix())
                        .initialised()
                        .started();
                var application = DrilledApplication.on(server.url() + NO_TIME_OUTS)) {
            var clients = application.clients(CLIENTS);
            try (clients) {
                Thread.sleep(LOAD);
                network.cut();
                Thread.sleep(PARTITION);
                network.mend();
            }
            return clients.longestRequest();
        }
    }

    private record Outcome(Ledger ledger, Duration longestRequest) {}
}
