package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.agency.FirstAgency;
import org.opensupervision.api.agency.FirstAgency.FirstPerson;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.api.security.Secret;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a real database, and an agency whose director imports over HTTP. */
final class TestAgency {

    /** Not the machine's, where other applications have theirs. */
    static final Path IMPORTS = directory();

    private static final String BOUNDARY = "----opensupervision";

    private final String url;
    private final JdbcClient sql;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String token;

    private TestAgency(String url, JdbcClient sql, String token) {
        this.url = url;
        this.sql = sql;
        this.token = token;
    }

    static EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    static ConfigurableApplicationContext application(EmbeddedPostgres database) {
        return new SpringApplicationBuilder(OpenSupervision.class)
                .run(
                        "--server.port=0",
                        "--opensupervision.first-start=false",
                        "--opensupervision.imports-directory=" + IMPORTS,
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--opensupervision.master-key=" + TestDatabase.MASTER_KEY,
                        "--spring.datasource.username=postgres");
    }

    static TestAgency registered(ConfigurableApplicationContext application) {
        String token = UUID.randomUUID().toString();
        String email = token + "@agency.example";
        application
                .getBean(FirstAgency.class)
                .register(
                        "Riverbend",
                        ZoneId.of("Europe/Vienna"),
                        new FirstPerson("ADMIN", "Ada", email, null, new Secret(token)));
        return new TestAgency(url(application), application.getBean(JdbcClient.class), token);
    }

    /** The same agency after a restart, or in another process. */
    TestAgency at(String otherUrl, EmbeddedPostgres database) {
        return new TestAgency(otherUrl, JdbcClient.create(database.getPostgresDatabase()), token);
    }

    static String url(ConfigurableApplicationContext application) {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    JdbcClient sql() {
        return sql;
    }

    long events() {
        return sql.sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    static Map<String, byte[]> riverbend() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        // Not in the order in which they depend on each other.
        Stream.of("workload", "requests", "ratings", "sessions", "leave", "assignments", "people")
                .forEach(name -> files.put(name, riverbend(name)));
        return files;
    }

    static byte[] riverbend(String name) {
        try (InputStream file = TestAgency.class.getResourceAsStream("/riverbend/" + name + ".csv")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode imported(String name, String... lines) {
        return imported(Map.of(name, csv(lines)));
    }

    JsonNode imported(Map<String, byte[]> files) {
        return awaited(begun(files), Duration.ofMillis(50));
    }

    /** The address of the import. */
    String begun(Map<String, byte[]> files) {
        HttpResponse<String> response = post(files);
        if (response.statusCode() != 202) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.headers().firstValue("Location").orElseThrow();
    }

    JsonNode awaited(String location, Duration pause) {
        return awaited(location, view -> !view.get("state").asString().equals("RUNNING"), pause);
    }

    JsonNode awaited(String location, Predicate<JsonNode> enough) {
        return awaited(location, enough, Duration.ofMillis(50));
    }

    private JsonNode awaited(String location, Predicate<JsonNode> enough, Duration pause) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < end) {
            JsonNode view = json(get(location));
            if (enough.test(view)) {
                return view;
            }
            sleep(pause);
        }
        throw new AssertionError("takes too long: " + json(get(location)));
    }

    HttpResponse<String> post(Map<String, byte[]> files, String... headers) {
        return post(
                files.entrySet().stream()
                        .map(file -> part(file.getKey(), file.getValue()))
                        .toList(),
                headers);
    }

    HttpResponse<String> post(List<byte[]> parts, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach(body::writeBytes);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        HttpRequest.Builder request = request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    int postBroken(String contentType, String body) {
        return send(request("/api/imports")
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    static byte[] part(String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + name + ".csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    static byte[] csv(String... lines) {
        return String.join("\n", Arrays.asList(lines)).getBytes(UTF_8);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    static List<Path> filesLeftBehind() {
        return List.copyOf(ReceivedFiles.leftBehind(IMPORTS).keySet());
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("opensupervision-test-");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
