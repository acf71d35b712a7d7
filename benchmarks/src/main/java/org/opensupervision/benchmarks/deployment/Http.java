package org.opensupervision.benchmarks.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks one node, and takes no other answer than the one that should come. Blocking, by the plainest client
 * that keeps connections: what the clients need of the processors, the application cannot have.
 */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    static {
        // A connection for each client and node; five are kept otherwise.
        System.setProperty("http.maxConnections", "1000");
    }

    private final URI url;
    private final String authorization;

    Http(URI url, String token) {
        this.url = url;
        this.authorization = "Bearer " + token;
    }

    /** What was answered, and where the thing is that came to be. */
    public record Answer(String body, @Nullable String location) {

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public JsonNode get(String path) {
        return ask(200, "GET", path, Map.of(), new byte[0]).json();
    }

    /** Only to see it. */
    public int size(String path) {
        return ask(200, "GET", path, Map.of(), new byte[0]).body().length();
    }

    /** A request that may be sent again under its key: the client does so if a connection breaks. */
    public void create(String path, String json, String idempotencyKey) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey);
        ask(201, "POST", path, headers, json.getBytes(UTF_8));
    }

    public Answer post(int expected, String path, Map<String, ?> json) {
        return post(expected, path, "application/json", JSON.writeValueAsBytes(json));
    }

    Answer post(int expected, String path, String contentType, byte[] body) {
        return ask(expected, "POST", path, Map.of("Content-Type", contentType), body);
    }

    private Answer ask(int expected, String method, String path, Map<String, String> headers, byte[] body) {
        try {
            HttpURLConnection connection = open(url.resolve(path));
            connection.setRequestMethod(method);
            connection.setRequestProperty("Authorization", authorization);
            headers.forEach(connection::setRequestProperty);
            send(connection, body);
            String text = text(connection);
            if (connection.getResponseCode() != expected) {
                throw new IllegalStateException(
                        "%s %s was answered %d: %s".formatted(method, path, connection.getResponseCode(), text));
            }
            return new Answer(text, connection.getHeaderField("Location"));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    private static HttpURLConnection open(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
        return connection;
    }

    private static void send(HttpURLConnection connection, byte[] body) throws IOException {
        if (body.length > 0) {
            connection.setDoOutput(true);
            try (var out = connection.getOutputStream()) {
                out.write(body);
            }
        }
    }

    /** Read to its end, or the connection would not be used again. */
    private static String text(HttpURLConnection connection) throws IOException {
        InputStream body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (body == null) {
            return "";
        }
        try (body) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }

    static boolean isUp(URI url) {
        try {
            HttpURLConnection connection = open(url.resolve("/actuator/health/readiness"));
            boolean up = connection.getResponseCode() == 200;
            text(connection);
            return up;
        } catch (IOException _) {
            return false;
        }
    }
}
