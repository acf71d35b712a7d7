package org.opensupervision.api.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Http;

/** As somebody runs it: in a process of its own, with its own database in a folder, and a log. */
record InstalledApplication(Process process, Http http, Path data, Path log) implements AutoCloseable {

    static final String TOKEN = "tokentokentokentokentokentokentoken12345";

    static InstalledApplication start(Path folder, String... more) throws Exception {
        int port = freePort();
        Path log = folder.resolve("application.log");
        Path data = folder.resolve("data");
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = Stream.concat(
                        Stream.of(
                                java("java"),
                                "-Xmx300m",
                                "-XX:+UseSerialGC",
                                "-Djava.io.tmpdir=" + temporary,
                                "-Daxoniq.update-checker.disabled=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OpenSupervision.class.getName(),
                                "--server.port=" + port,
                                "--opensupervision.data-dir=" + data,
                                "--opensupervision.agency=Riverside",
                                "--opensupervision.admin-email=admin@riverside.example",
                                "--opensupervision.admin-token=" + TOKEN,
                                "--opensupervision.time-zone=UTC",
                                "--db-scheduler.polling-interval=1s"),
                        Stream.of(more))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var application = new InstalledApplication(process, Http.on(port), data, log);
        application.awaitReadiness();
        return application;
    }

    Http administrator() {
        return http.bearing(TOKEN);
    }

    /** As a superuser, who sees all. */
    Connection database() throws Exception {
        Path postgres = data.resolve("postgres");
        String port = Files.readAllLines(postgres.resolve("postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/opensupervision".formatted(port),
                "postgres",
                Files.readString(data.resolve("postgres.password")));
    }

    /** Only what is reachable. */
    Path heapDump() throws Exception {
        Path dump = data.resolveSibling("heap-" + System.nanoTime() + ".hprof");
        Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.heap_dump", dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (jcmd.waitFor() != 0 || !Files.exists(dump)) {
            throw new IllegalStateException("no dump of the heap");
        }
        return dump;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private void awaitReadiness() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("not ready: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() {
        try {
            return http.get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
