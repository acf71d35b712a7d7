package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** A provider is asked where it is set to be, and nobody to whom it would send us. */
class NoDetoursTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void a_provider_that_sends_everybody_elsewhere() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/here");
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/here") ? 302 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_a_provider_says_of_itself_is_not_looked_for_elsewhere() {
        var client =
                RestClient.builder().requestFactory(IdentityProviders.patient()).build();

        client.get().uri(address).retrieve().toBodilessEntity();

        assertThat(asked).containsExactly("/here");
    }

    @Test
    void its_keys_are_not_looked_for_elsewhere() {
        assertThatThrownBy(() -> SignedByProvider.patient().retrieveResource(address.toURL()))
                .hasMessageContaining("302");

        assertThat(asked).containsExactly("/here");
    }
}
