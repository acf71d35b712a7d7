package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.config.PostgresPrograms;

/**
 * The disk with the database's write-ahead log gets full under load and is freed a while later. Ours stops writing while
 * there is still some room; the control lets the database find out.
 */
@Drill
class FullDiskDrill {

    private static final String NAME = "full disk";
    private static final String SIZE = "128m";
    private static final long ROOM_TO_KEEP = 20_000_000;
    private static final int CLIENTS = 8;
    private static final Duration LOAD = Duration.ofSeconds(2);
    private static final Duration FULL = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @BeforeEach
    void skipWhereItCannotBeDone() throws Exception {
        if (!SmallDisk.canBeMounted(directory)) {
            String reason = "needs root on a Linux where a file system can be mounted";
            DrillReport.skipped(NAME, reason);
            abort("SKIPPED: " + reason);
        }
    }

    @Test
    void what_is_there_can_be_read_and_nothing_is_lost() throws Exception {
        Outcome ours = fillAgainAndAgain();
        Outcome control = fillToTheLastByte();

        DrillReport.add(NAME, ours.toString(), "no room kept: " + control);
        assertThat(ours.ledger.lost()).isZero();
        assertThat(ours.ledger.doubled()).isZero();
        assertThat(ours.ledger.unseen()).isZero();
        assertThat(ours.refused).as("commands were refused").isPositive();
        assertThat(ours.reads).as("there were reads").isPositive();
        assertThat(ours.readsRefused).isZero();
        assertThat(control.readsRefused).as("control: could not be read").isPositive();
    }

    private Outcome fillAgainAndAgain() throws Exception {
        try (var disk = SmallDisk.mounted(directory.resolve("ours"), SIZE);
                var server = server(disk);
                var application = DrilledApplication.on(
                        server.url(),
                        "--opensupervision.database-directory=" + disk.directory(),
                        "--management.health.diskspace.threshold=" + ROOM_TO_KEEP + "B");
                var clients = application.clients(CLIENTS)) {
            var readers = new Readers(application);
            long end = System.nanoTime() + DrillReport.length().toNanos();
            do {
                Thread.sleep(LOAD);
                disk.fillUpTo(ROOM_TO_KEEP - 2_000_000);
                readers.readFor(FULL);
                disk.free();
                clients.awaitAcknowledgmentsAfter(System.nanoTime(), PATIENCE);
            } while (System.nanoTime() < end);
            clients.finish(PATIENCE);
            application.settle();
            assertThat(clients.unexpected()).isEmpty();
            assertThat(clients.refusalsWithoutRetryAfter()).isZero();
            return new Outcome(
                    Ledger.of(clients.acknowledged(), server.sql()),
                    clients.refusals(),
                    readers.reads,
                    readers.refused);
        }
    }

    private Outcome fillToTheLastByte() throws Exception {
        try (var disk = SmallDisk.mounted(directory.resolve("control"), SIZE);
                var server = server(disk);
                var application = DrilledApplication.on(server.url());
                var clients = application.clients(CLIENTS)) {
            var readers = new Readers(application);
            Thread.sleep(LOAD);
            disk.fillUpTo(0);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (readers.refused == 0 && System.nanoTime() < end) {
                readers.readFor(FULL);
            }
            disk.free();
            clients.close();
            server.kill();
            server.started();
            return new Outcome(
                    Ledger.of(clients.acknowledged(), server.sql()),
                    clients.refusals(),
                    readers.reads,
                    readers.refused);
        }
    }

    /** Its log is in small pieces, so that it soon needs a new one. */
    private PostgresServer server(SmallDisk disk) throws Exception {
        return PostgresServer.in(
                        directory.resolve(disk.directory().getFileName() + "-data"),
                        PostgresPrograms.included(),
                        "min_wal_size=2MB",
                        "max_wal_size=32MB")
                .initialised("--wal-segsize=1", "--waldir=" + disk.directory().resolve("log"))
                .started();
    }

    /** @param refused commands, with 503 and Retry-After */
    private record Outcome(Ledger ledger, int refused, int reads, int readsRefused) {

        @Override
        public String toString() {
            return "%s; while full %,d commands refused, %,d of %,d reads refused"
                    .formatted(ledger, refused, readsRefused, reads);
        }
    }

    private static final class Readers {

        private final DrilledApplication application;
        private int reads;
        private int refused;

        Readers(DrilledApplication application) {
            this.application = application;
        }

        void readFor(Duration time) throws InterruptedException {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                reads++;
                if (application.supervisor().get("/api/sessions").status() != 200) {
                    refused++;
                }
                Thread.sleep(50);
            }
        }
    }
}
