package org.opensupervision.api.config;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that may start later than the application. Who is sent away by one does not wait. */
final class AwaitedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedDatabase.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration SAY_AGAIN = Duration.ofSeconds(5);

    /** Starting, stopping or recovering, and out of connections. */
    private static final Set<String> NOT_YET = Set.of("57P01", "57P02", "57P03", "53300");

    private final String url;
    private final Properties properties;

    AwaitedDatabase(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    void await(Duration atMost) throws InterruptedException {
        requireAddress();
        long begin = System.nanoTime();
        long said = begin - SAY_AGAIN.toNanos();
        for (SQLException absence = absence(); absence != null; absence = absence()) {
            if (System.nanoTime() - begin > atMost.toNanos()) {
                throw DatabaseUnavailable.notThere(address(), atMost, absence);
            }
            if (System.nanoTime() - said >= SAY_AGAIN.toNanos()) {
                said = System.nanoTime();
                LOG.warn("waiting for the database at {}: {}", address(), absence.getMessage());
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /** An address that no driver understands looks to the driver manager like a server that is not there. */
    private void requireAddress() {
        try {
            var _ = DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw DatabaseUnavailable.malformed(address(), e);
        }
    }

    /** Why it is not there yet, or null. */
    private @Nullable SQLException absence() {
        try (Connection _ = DriverManager.getConnection(url, properties)) {
            return null;
        } catch (SQLException e) {
            if (isAbsent(String.valueOf(e.getSQLState()))) {
                return e;
            }
            throw DatabaseUnavailable.refused(address(), e);
        }
    }

    private static boolean isAbsent(String state) {
        return state.startsWith("08") || NOT_YET.contains(state);
    }

    /** Without what follows the database's name: a password may stand there. */
    private String address() {
        return url.substring("jdbc:postgresql:".length()).split("\\?", 2)[0];
    }
}
