package org.opensupervision.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls one node after the other. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<List<URI>> nodes;
    private final String authorization;
    private final AtomicInteger calls = new AtomicInteger();

    Caller(Supplier<List<URI>> nodes, String token) {
        this.nodes = nodes;
        authorization = "Bearer " + token;
    }

    record Answer(int status, String text, HttpHeaders headers) {

        boolean behind() {
            return headers.firstValue("Read-Model").isPresent();
        }

        String location() {
            return headers.firstValue("Location").orElseThrow();
        }

        boolean done() {
            return status / 100 == 2;
        }

        /** Neither done nor refused for a reason of the caller's. */
        boolean unknown() {
            return status >= 500 || status == 409;
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, null);
    }

    /** The answer, whatever it is. Without a key nobody can know that it was asked before. */
    Answer send(String method, String path, Object body, String key) throws IOException, InterruptedException {
        List<URI> all = nodes.get();
        URI node = all.get(Math.floorMod(calls.getAndIncrement(), all.size()));
        var request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    /** Must be done. */
    JsonNode ask(String method, String path, Object body) throws IOException, InterruptedException {
        Answer answer = send(method, path, body, null);
        if (!answer.done()) {
            throw new IllegalStateException(method + " " + path + " was answered " + answer);
        }
        return answer.text().isEmpty() ? null : answer.json();
    }
}
