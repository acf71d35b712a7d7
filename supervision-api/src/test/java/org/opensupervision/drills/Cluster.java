package org.opensupervision.drills;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that waits for its disk, and can be killed. */
final class Cluster implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private String synchronousCommit = "on";
    private EmbeddedPostgres postgres;

    Cluster(Path folder) throws IOException {
        this.folder = folder;
        this.port = ApplicationProcess.freePort();
        start();
    }

    private void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(RECOVERY)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("synchronous_commit", synchronousCommit)
                .start();
    }

    void killAndStart() throws IOException, InterruptedException {
        kill(folder);
        postgres.close();
        start();
    }

    /** From the next start on, a commit does not wait for the disk. */
    void commitAsynchronously() {
        synchronousCommit = "off";
    }

    /** Everything that serves this cluster, at once. */
    static void kill(Path folder) throws IOException, InterruptedException {
        Path pid = folder.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return;
        }
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()));
        List<ProcessHandle> all = postmaster.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            while (each.isAlive()) {
                Thread.sleep(10);
            }
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
    }

    /** What an application that works on it is told. */
    List<String> settings() {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                "--spring.datasource.username=postgres");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url()));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
