package org.opensupervision.api.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opensupervision.api.harness.TestDatabase;

/** A real PostgreSQL that a test may kill, freeze and start again, on the same port. */
final class ServerToBreak implements AutoCloseable {

    static final String PASSWORD = "held-on-to-dear-life";
    private static final PostgresBinaries BINARIES = binaries();

    private final PostgresCluster cluster;
    private int port;

    private ServerToBreak(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    static ServerToBreak started(Path directory) throws Exception {
        var server = startedWithoutRoles(directory);
        for (String role : List.of("opensupervision_web", "opensupervision_work")) {
            server.sql("create role %s login password '%s'".formatted(role, PASSWORD));
        }
        return server;
    }

    static ServerToBreak startedWithoutRoles(Path directory) throws Exception {
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        Path log = Files.createFile(directory.resolve("log"));
        var cluster = new PostgresCluster(BINARIES, directory.resolve("postgres"), log);
        cluster.initialise(password);
        var server = new ServerToBreak(cluster, freePort());
        server.start();
        return server;
    }

    void start() throws IOException {
        cluster.start(port);
    }

    /** With what stands in its files by now. */
    void restart() throws IOException {
        cluster.stopIfRunning();
        start();
    }

    /** For a driver that remembers what became of the old address. */
    void startElsewhere() throws IOException {
        port = freePort();
        start();
    }

    int port() {
        return port;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    String url() {
        return "jdbc:postgresql://" + address() + "/postgres";
    }

    /** What an application is told about it. */
    String[] settings(String... more) {
        return settingsFor(url(), more);
    }

    static String[] settingsFor(String url, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=" + PASSWORD,
                                "--opensupervision.database.web.password=" + PASSWORD,
                                "--opensupervision.database.work.password=" + PASSWORD,
                                "--opensupervision.master-key=" + TestDatabase.MASTER_KEY),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", PASSWORD);
    }

    void sql(String statement) throws SQLException {
        try (var connection = connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Without a word to anybody; waits until the last process is gone. */
    void kill() throws Exception {
        freeze();
        var processes = processes();
        signal("-KILL", processes);
        for (ProcessHandle process : processes) {
            while (process.isAlive() && process.info().command().isPresent()) {
                Thread.sleep(10);
            }
        }
    }

    /** As if packets vanished: connections stay, new ones are taken, nobody answers. */
    void freeze() throws Exception {
        // once more for those that were begotten meanwhile: the first of them begets no more
        signal("-STOP", processes());
        signal("-STOP", processes());
    }

    void thaw() throws Exception {
        signal("-CONT", processes());
    }

    @Override
    public void close() throws Exception {
        if (cluster.isRunning()) {
            thaw();
            kill();
        }
    }

    private List<ProcessHandle> processes() throws IOException {
        if (!cluster.isRunning()) {
            return List.of();
        }
        long postmaster = Long.parseLong(
                Files.readAllLines(cluster.folder().resolve("postmaster.pid")).getFirst());
        var handle = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(handle), handle.descendants()).toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        if (processes.isEmpty()) {
            return;
        }
        var command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        // one that has ended meanwhile is no failure
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static PostgresBinaries binaries() {
        try {
            return new PostgresBinaries(PostgresPrograms.included().folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
