package org.opensupervision.api.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.opensupervision.api.harness.Answer;

/** Anything that HTTP can carry. It is answered within its time, or the test fails. */
record Request(String method, String address, Map<String, String> headers, byte[] body) {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Answer sentTo(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .timeout(BOUND)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + address, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String address) {
        return address.length() > 500 ? address.substring(0, 500) + "…" : address;
    }

    @Override
    public String toString() {
        String text = new String(body, UTF_8);
        return "%s %s %s %s"
                .formatted(
                        method,
                        shortened(address),
                        headers,
                        text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
    }
}
