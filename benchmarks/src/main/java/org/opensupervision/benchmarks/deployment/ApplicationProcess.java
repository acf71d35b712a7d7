package org.opensupervision.benchmarks.deployment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.opensupervision.benchmarks.contender.Database;

/** The jar that ships, with the flags of bin/run; bin/bench says where the one is and what the others are. */
final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI url;
    private final File log;

    private ApplicationProcess(Process process, URI url, File log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    static ApplicationProcess start(Database database, int number) {
        File log = Path.of(setting("bench.logs"), "%s-node-%d.log".formatted(database.name(), number))
                .toFile();
        try {
            URI url = URI.create("http://127.0.0.1:" + freePort());
            ProcessBuilder builder =
                    new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log);
            builder.environment().putAll(settings(database, url));
            return new ApplicationProcess(builder.start(), url, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(setting("bench.application.jvm").split(" ", -1)));
        command.addAll(List.of("-jar", setting("bench.application.jar")));
        return command;
    }

    /** Nothing but what is asked for happens: no sample agency, no evaluation by night. */
    private static Map<String, String> settings(Database database, URI url) {
        return Map.of(
                "OPENSUPERVISION_MASTER_KEY",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "SERVER_PORT",
                Integer.toString(url.getPort()),
                "SERVER_ADDRESS",
                url.getHost(),
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://%s:%d/%s".formatted(Database.HOST, database.port(), database.name()),
                "SPRING_DATASOURCE_USERNAME",
                Database.USER,
                "SPRING_DATASOURCE_PASSWORD",
                "none is needed",
                "OPENSUPERVISION_FIRST_START",
                "false",
                "DB_SCHEDULER_ENABLED",
                "false",
                "OPENSUPERVISION_LIMITS_ENABLED",
                "false");
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    void awaitReadiness() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Http.isUp(url)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The application did not start; " + log + " says why");
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI url() {
        return url;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** As ordered, without waiting for it. */
    void stop() {
        process.destroy();
    }

    @Override
    public void close() {
        stop();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
        }
    }
}
