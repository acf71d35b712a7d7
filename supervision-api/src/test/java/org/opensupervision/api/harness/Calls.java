package org.opensupervision.api.harness;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sees where this JVM wants to connect to: every URL connection, HTTP client and socket asks here for a proxy. */
public final class Calls extends ProxySelector implements AutoCloseable {

    private final ProxySelector before = ProxySelector.getDefault();
    private final Collection<URI> seen = new ConcurrentLinkedQueue<>();

    public static Calls watch() {
        var calls = new Calls();
        ProxySelector.setDefault(calls);
        return calls;
    }

    public List<URI> toOthers() {
        return seen.stream()
                .filter(uri -> !List.of("127.0.0.1", "localhost").contains(uri.getHost()))
                .toList();
    }

    public List<URI> all() {
        return List.copyOf(seen);
    }

    @Override
    public List<Proxy> select(URI uri) {
        seen.add(uri);
        return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {}

    @Override
    public void close() {
        ProxySelector.setDefault(before);
    }
}
