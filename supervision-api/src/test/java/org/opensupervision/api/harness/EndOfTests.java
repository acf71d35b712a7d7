package org.opensupervision.api.harness;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Closes applications and the browser before the JVM ends, and with it their database. */
class EndOfTests implements BeforeAllCallback, AutoCloseable {

    private static final Collection<AutoCloseable> OPEN = new ConcurrentLinkedQueue<>();

    static void close(AutoCloseable whatIsOpen) {
        OPEN.add(whatIsOpen);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(EndOfTests.class);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : OPEN) {
            each.close();
        }
    }
}
