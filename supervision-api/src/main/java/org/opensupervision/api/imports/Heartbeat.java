package org.opensupervision.api.imports;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something about once a second until it is closed. A beat that has begun is finished, never interrupted. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Heartbeat(Runnable beat) {
        thread = Thread.ofVirtual().name("import-heartbeat").unstarted(() -> repeat(beat));
    }

    static Heartbeat of(Runnable beat) {
        Heartbeat heartbeat = new Heartbeat(beat);
        heartbeat.thread.start();
        return heartbeat;
    }

    @Override
    public void close() {
        closed.countDown();
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(Runnable beat) {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                once(beat);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a heartbeat", e);
        }
    }

    private static void once(Runnable beat) {
        try {
            beat.run();
        } catch (RuntimeException e) {
            LOG.warn("an import could not say how far it is", e);
        }
    }
}
