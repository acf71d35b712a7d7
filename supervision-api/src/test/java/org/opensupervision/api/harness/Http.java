package org.opensupervision.api.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks the application, with the headers that were given. Addresses may have holes, filled as in a format. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Map<String, String> headers;

    private Http(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    public static Http on(int port) {
        return new Http(port, Map.of());
    }

    public Http with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(port, more);
    }

    public Http bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The one it bears. */
    public String token() {
        return headers.get("Authorization").replace("Bearer ", "");
    }

    /** The same caller at another application. */
    public Http at(int otherPort) {
        return new Http(otherPort, headers);
    }

    public Http withKey(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    public Answer get(String address, Object... parts) {
        return ask("GET", address.formatted(parts), null);
    }

    public Answer post(String address, Object body) {
        return ask("POST", address, body);
    }

    public Answer post(String address) {
        return ask("POST", address, null);
    }

    public Answer put(String address, Object body) {
        return ask("PUT", address, body);
    }

    public Answer delete(String address) {
        return ask("DELETE", address, null);
    }

    /** The body is a {@link Json}, or any text as it is. */
    public Answer ask(String method, String address, Object body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .method(method, publisher(body));
        headers.forEach(request::header);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + address, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(Object body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    }
}
