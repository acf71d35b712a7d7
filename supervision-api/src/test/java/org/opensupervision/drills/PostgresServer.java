package org.opensupervision.drills;

import java.io.IOException;
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
import org.opensupervision.api.config.PostgresPrograms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server of a drill's own, whose writes are as safe as in production, on an address that stays the same. */
final class PostgresServer implements AutoCloseable {

    static final String PASSWORD = "held-on-to-dear-life";

    private static final List<String> SAFE =
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "unix_socket_directories=");

    private final PostgresPrograms programs;
    private final Path data;
    private final String host;
    private final int port;
    private final List<String> settings;
    private final List<String> within;

    private PostgresServer(
            PostgresPrograms programs, Path data, String host, int port, List<String> settings, List<String> within) {
        this.programs = programs;
        this.data = data;
        this.host = host;
        this.port = port;
        this.settings = settings;
        this.within = within;
        Runtime.getRuntime().addShutdownHook(new Thread(this::killQuietly));
    }

    /** Not yet there. */
    static PostgresServer in(Path data, PostgresPrograms programs, String... settings) throws IOException {
        return new PostgresServer(programs, data, "127.0.0.1", freePort(), List.of(settings), List.of());
    }

    /** In a network of its own, under an address that everybody there is trusted to come from. */
    PostgresServer at(String address, List<String> commandPrefix) {
        return new PostgresServer(programs, data, address, port, settings, commandPrefix);
    }

    PostgresServer initialised(String... options) throws Exception {
        var all = new ArrayList<>(List.of(
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions"));
        all.addAll(List.of(options));
        run("initdb", all.toArray(String[]::new));
        Files.writeString(
                data.resolve("pg_hba.conf"), "host all all samenet trust\nhost replication all samenet trust\n");
        return this;
    }

    PostgresServer started() throws Exception {
        var options = new StringBuilder("-p " + port + " -c listen_addresses=" + host);
        Stream.concat(SAFE.stream(), settings.stream())
                .forEach(setting -> options.append(" -c ").append(setting));
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "120",
                "-D",
                data.toString(),
                "-l",
                log().toString(),
                "-o",
                options.toString());
        return this;
    }

    void stop() throws Exception {
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    }

    /** From now on it takes writes. */
    void promote() throws Exception {
        run("pg_ctl", "promote", "-w", "-D", data.toString());
    }

    /** What it writes reaches its standbys no more; it does not know. */
    void holdBackReplication() throws Exception {
        for (long sender : sql().sql("select pid from pg_stat_replication")
                .query(Long.class)
                .list()) {
            new ProcessBuilder("kill", "-STOP", Long.toString(sender)).start().waitFor();
        }
    }

    /** All of its processes at once, without a word to anybody. */
    void kill() throws Exception {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            while (process.isAlive() && process.info().command().isPresent()) {
                Thread.sleep(2);
            }
        }
        // a dead process that nobody has taken note of would look like one that runs
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    @Override
    public void close() throws Exception {
        kill();
    }

    Path data() {
        return data;
    }

    Path log() {
        return Path.of(data + ".log");
    }

    int port() {
        return port;
    }

    String address() {
        return host + ":" + port;
    }

    String url() {
        return url("postgres");
    }

    String url(String database) {
        return "jdbc:postgresql://" + address() + "/" + database;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", PASSWORD);
    }

    /** A connection for each statement. */
    JdbcClient sql() {
        return sql("postgres");
    }

    JdbcClient sql(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", PASSWORD));
    }

    void run(String program, String... arguments) throws Exception {
        Commands.run(
                log(),
                Stream.concat(within.stream(), programs.command(program, List.of(arguments)).stream())
                        .toList());
    }

    private List<ProcessHandle> processes() throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return List.of();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .map(process ->
                        Stream.concat(Stream.of(process), process.descendants()).toList())
                .orElse(List.of());
    }

    private void killQuietly() {
        try {
            kill();
        } catch (Exception e) {
            System.err.println("left behind: " + data + ": " + e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
