package org.opensupervision.projections.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.privacy.PostgresPersonKeys;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes that something has been written, by NOTIFY, and hears it from them, by LISTEN. Announced outside
 * the writing transactions, and once for all that were written while the last announcement was on its way: a NOTIFY in
 * each of them would make them wait for each other. A node that hears nothing still looks by itself.
 */
public final class Announcements implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final Duration TOGETHER = Duration.ofMillis(4);

    private final DataSource own;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Semaphore toAnnounce = new Semaphore(0);
    private final List<Thread> threads;
    private final Set<Connection> connected = ConcurrentHashMap.newKeySet();
    private volatile int tellersProcess;
    private volatile boolean hearing;
    private volatile boolean closed;

    /** @param own connections that nobody else uses: one is kept for listening, one for announcing */
    public Announcements(DataSource own) {
        this.own = own;
        var factory = new AxonThreadFactory("event-log-announcements");
        threads = List.of(factory.newThread(this::listen), factory.newThread(this::tell));
        threads.forEach(Thread::start);
    }

    void onHeard(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Something else that nodes tell each other, themselves included, when a transaction commits.
     *
     * @param missed is run when something may not have been heard
     */
    public void onHeard(String channel, Consumer<String> listener, Runnable missed) {
        topics.put(channel, new Topic(listener, missed));
    }

    private record Topic(Consumer<String> listener, Runnable missed) {}

    void announce() {
        toAnnounce.release();
    }

    /** False while this node would not hear of what others write. */
    public boolean hearing() {
        return hearing;
    }

    @Override
    public void close() {
        closed = true;
        connected.forEach(Announcements::disconnect);
        threads.forEach(Thread::interrupt);
        Threads.awaitEnd(threads);
    }

    private void listen() {
        keepConnected(this::listen);
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen event_log");
        execute(connection, "listen " + PostgresPersonKeys.CHANNEL);
        hearing = true;
        try {
            heard();
            topics.values().forEach(topic -> topic.missed().run());
            var notifications = connection.unwrap(PGConnection.class);
            while (!closed) {
                hear(connection, notifications.getNotifications((int) PATIENCE.toMillis()));
            }
        } finally {
            hearing = false;
        }
    }

    private void hear(Connection connection, PGNotification @Nullable [] received) throws SQLException {
        if (received == null || received.length == 0) {
            // A connection that broke without a word would stay silent for ever.
            execute(connection, "select 1");
            return;
        }
        if (Arrays.stream(received).anyMatch(this::isOfTheLog)) {
            heard();
        }
        for (PGNotification notification : received) {
            Topic topic = topics.get(notification.getName());
            if (topic != null) {
                goingOn(() -> topic.listener().accept(notification.getParameter()));
            }
        }
    }

    private boolean isOfTheLog(PGNotification notification) {
        return notification.getName().equals("event_log") && notification.getPID() != tellersProcess;
    }

    private void tell() {
        keepConnected(this::tell);
    }

    private void tell(Connection connection) throws SQLException, InterruptedException {
        tellersProcess = connection.unwrap(PGConnection.class).getBackendPID();
        while (!closed) {
            toAnnounce.acquire();
            toAnnounce.drainPermits();
            execute(connection, "notify event_log");
            Thread.sleep(TOGETHER);
        }
    }

    /** Ends the wait for the next notification. */
    private static void disconnect(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection was gone before it was closed", e);
        }
    }

    private void heard() {
        listeners.forEach(Announcements::goingOn);
    }

    /** Anybody with a connection may notify, of anything: that must not end the hearing of what comes next. */
    private static void goingOn(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "What was heard from a node could not be used: {}",
                    e.getClass().getName());
        }
    }

    private void keepConnected(Work work) {
        while (!closed) {
            try (Connection connection = own.getConnection()) {
                connected.add(connection);
                try {
                    work.on(connection);
                } finally {
                    connected.remove(connection);
                }
            } catch (SQLException | RuntimeException | Error e) {
                if (closed) {
                    return;
                }
                LOG.warn("Events of other nodes are heard of late, until this is over: {}", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(TRY_AGAIN);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }
}
