package org.opensupervision.api.harness;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Closes applications and the browser when the JVM ends, and then their database. JUnit cannot say when that is: where
 * several processes run tests, it begins anew for each class.
 */
final class EndOfTests {

    private static final Deque<AutoCloseable> OPEN = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(EndOfTests::close, "end of tests"));
    }

    private EndOfTests() {}

    static void close(AutoCloseable whatIsOpen) {
        OPEN.addFirst(whatIsOpen);
    }

    static void closeLast(AutoCloseable whatOthersNeed) {
        OPEN.addLast(whatOthersNeed);
    }

    private static void close() {
        for (AutoCloseable each : OPEN) {
            try {
                each.close();
            } catch (Exception e) {
                e.printStackTrace();
            }
        }
    }
}
