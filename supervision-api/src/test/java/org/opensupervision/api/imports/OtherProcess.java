package org.opensupervision.api.imports;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.TestDatabase;

/** The application in a process of its own, with no more memory than bin/run gives it. */
record OtherProcess(Process process, String url) implements AutoCloseable {

    static OtherProcess start(EmbeddedPostgres database) throws Exception {
        String url;
        Process process;
        try (ServerSocket free = new ServerSocket(0)) {
            url = "http://127.0.0.1:" + free.getLocalPort();
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenSupervision.class.getName(),
                        "--server.port=" + URI.create(url).getPort(),
                        "--opensupervision.first-start=false",
                        "--opensupervision.imports-directory=" + TestAgency.IMPORTS,
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--opensupervision.master-key=" + TestDatabase.MASTER_KEY,
                        "--spring.datasource.username=postgres")
                .inheritIO()
                .start();
        OtherProcess other = new OtherProcess(process, url);
        while (!other.isReady()) {
            Thread.sleep(200);
        }
        return other;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended before it was ready");
        }
        HttpRequest readiness = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
