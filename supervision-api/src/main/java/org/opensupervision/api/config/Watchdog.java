package org.opensupervision.api.config;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the database for as long as it is wanted, and tries again when a start fails. */
final class Watchdog {

    /** True if there is nothing left to look after. */
    interface Look {
        boolean isOver() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private Watchdog() {}

    static void start(Look look) {
        Thread.ofPlatform().daemon().name("embedded-database-watchdog").start(() -> watch(look));
    }

    private static void watch(Look look) {
        try {
            do {
                Thread.sleep(LOOK_EVERY);
            } while (!isOver(look));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the watchdog", e);
        }
    }

    private static boolean isOver(Look look) throws InterruptedException {
        try {
            return look.isOver();
        } catch (Exception e) {
            LOG.error("PostgreSQL could not be started again; the next attempt follows", e);
            Thread.sleep(AFTER_A_FAILURE);
            return false;
        }
    }
}
