package org.opensupervision.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real application on its real embedded database, killed with -9 while supervisors save sessions. */
class KilledUnderLoadTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SUPERVISORS_SAVING = 6;
    private static final int SAVED_BEFORE_THE_KILL = 150;

    @TempDir
    Path data;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private Process application;
    private int port;

    @AfterEach
    void stop() throws Exception {
        application.destroy();
        application.waitFor();
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_a_retry_doubles_nothing() throws Exception {
        start();
        String supervisor =
                post("/api/people", person("S1", "supervisor"), null).get("id").asString();
        String supervisee =
                post("/api/people", person("C1", "supervisee"), null).get("id").asString();

        saveUntilKilled(session(supervisor, supervisee));
        start();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(SAVED_BEFORE_THE_KILL);
        for (String key : sent) {
            String id = post("/api/sessions", session(supervisor, supervisee), key)
                    .get("id")
                    .asString();
            assertThat(acknowledged.getOrDefault(key, id)).isEqualTo(id);
        }
        assertThat(get("/api/sessions").at("/page/totalElements").asInt()).isEqualTo(sent.size());
        assertThat(minutesOf(supervisee)).isEqualTo(30 * sent.size());
    }

    private void saveUntilKilled(String session) throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        try (var supervisors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SUPERVISORS_SAVING; i++) {
                supervisors.submit(() -> {
                    while (application.isAlive()) {
                        save("key-" + number.incrementAndGet(), session);
                    }
                });
            }
            while (acknowledged.size() < SAVED_BEFORE_THE_KILL) {
                assertThat(application.isAlive()).isTrue();
                Thread.sleep(5);
            }
            application.destroyForcibly().waitFor();
        }
    }

    private void save(String key, String session) {
        sent.add(key);
        try {
            acknowledged.put(key, post("/api/sessions", session, key).get("id").asString());
        } catch (IOException e) {
            // the outcome is unknown, as for anybody whose connection broke
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int minutesOf(String supervisee) throws Exception {
        return get("/api/people/" + supervisee + "/hours")
                .at("/recorded/supportive")
                .asInt();
    }

    private static String person(String reference, String role) {
        return """
                {"reference":"%1$s","name":"%1$s","roles":["%2$s"],"joinedOn":"2026-01-01"}
                """.formatted(reference, role);
    }

    private static String session(String supervisor, String supervisee) {
        return """
                {"supervisorId":"%s","superviseeIds":["%s"],"heldOn":"%s","format":"individual","mode":"phone",
                 "minutes":{"administrative":0,"educational":0,"supportive":30}}
                """.formatted(supervisor, supervisee, "2026-11-01");
    }

    private JsonNode get(String path) throws Exception {
        return answer(request(path).GET().build());
    }

    private JsonNode post(String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return answer((key == null ? request : request.header("Idempotency-Key", key)).build());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 503) {
            throw new IOException("not now");
        }
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        String who = Base64.getEncoder().encodeToString("admin@kill.example:held-on-to-dear-life".getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + who);
    }

    private void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder java = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.opensupervision.api.OpenSupervision")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("application.log").toFile()));
        java.environment()
                .putAll(Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "OPENSUPERVISION_DATA_DIR", data.toString(),
                        "OPENSUPERVISION_AGENCY", "Killed",
                        "OPENSUPERVISION_ADMIN_EMAIL", "admin@kill.example",
                        "OPENSUPERVISION_ADMIN_PASSWORD", "held-on-to-dear-life"));
        application = java.start();
        awaitReadiness();
    }

    private void awaitReadiness() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            assertThat(application.isAlive()).as("see %s", data).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(request("/actuator/health/readiness").build(), BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
