package org.opensupervision.api.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL database cluster on disk: initialised once, started, stopped. */
record PostgresCluster(PostgresBinaries binaries, Path folder, Path log) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    static final String SUPERUSER = "postgres";

    /** Crash recovery and the last checkpoint may take minutes; giving up on them would only make them start again. */
    private static final String PATIENCE_IN_SECONDS = "1800";

    private static final String SETTINGS = """
            -c listen_addresses=127.0.0.1 \
            -c unix_socket_directories= \
            -c fsync=on \
            -c synchronous_commit=on \
            -c full_page_writes=on \
            -c wal_recycle=off \
            -c log_error_verbosity=terse \
            -c log_min_error_statement=panic""";

    boolean exists() {
        return Files.exists(folder);
    }

    void initialise(Path password) throws IOException {
        removeUnfinished();
        // A name of its own: the initdb of a killed first start may still be writing to the old one.
        Path unfinished = folder.resolveSibling("postgres.unfinished-" + UUID.randomUUID());
        run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // Collations of PostgreSQL itself: an update of the operating system cannot corrupt indexes.
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeUnfinished() throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder.getParent(), "postgres.unfinished-*")) {
            for (Path leftover : leftovers) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        }
    }

    void start(int port) throws IOException {
        Postmaster.forgetStranger(folder);
        pgCtl("start", "-l", log.toString(), "-o", "-p " + port + " " + SETTINGS);
        LOG.info("PostgreSQL serves 127.0.0.1:{} from {}", port, folder);
    }

    boolean isRunning() throws IOException {
        return Postmaster.runsOn(folder);
    }

    void stopIfRunning() throws IOException {
        if (isRunning()) {
            pgCtl("stop", "-m", "fast");
            LOG.info("PostgreSQL has stopped in {}", folder);
        }
    }

    private void pgCtl(String action, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(action, "-w", "-t", PATIENCE_IN_SECONDS, "-D", folder.toString()));
        arguments.addAll(List.of(options));
        run("pg_ctl", arguments);
    }

    private void run(String program, List<String> arguments) throws IOException {
        var process = new ProcessBuilder(binaries.command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new DatabaseNotStarted(
                    "PostgreSQL's %s failed. Its log %s ends with:%n%s".formatted(program, log, lastLines()));
        }
    }

    private String lastLines() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }
}
