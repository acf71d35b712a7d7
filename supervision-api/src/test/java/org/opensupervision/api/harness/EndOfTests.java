package org.opensupervision.api.harness;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ConfigurableApplicationContext;

/** Closes the applications before the JVM ends, and with it their database. */
class EndOfTests implements BeforeAllCallback, AutoCloseable {

    private static final Collection<ConfigurableApplicationContext> OPEN = new ConcurrentLinkedQueue<>();

    static void close(ConfigurableApplicationContext context) {
        OPEN.add(context);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(EndOfTests.class);
    }

    @Override
    public void close() {
        OPEN.forEach(ConfigurableApplicationContext::close);
    }
}
