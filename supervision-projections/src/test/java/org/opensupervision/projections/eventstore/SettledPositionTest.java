package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.eventstore.ALog.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettledPositionTest {

    private final ALog log = new ALog();

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void what_is_committed_can_be_read_in_the_order_of_its_positions() {
        List<String> written = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            UUID record = UUID.randomUUID();
            log.append(event(record, 0));
            written.add(record.toString());
        }

        assertThat(log.read(0)).isEqualTo(written);
        assertThat(log.read(2)).isEqualTo(written.subList(2, 5));
    }

    @Test
    void nothing_after_an_open_transaction_is_read_before_it_has_ended() throws SQLException {
        UUID late = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        log.engine.settled().look();
        try (Connection open = log.database.getConnection()) {
            open.setAutoCommit(false);
            insert(open, late);
            log.append(event(early, 0));
            assertThat(log.read(0)).as("the late one has the lower position").isEmpty();

            open.commit();
            open.setAutoCommit(true);
        }

        assertThat(log.read(0)).containsExactly(late.toString(), early.toString());
    }

    @Test
    void a_position_that_a_rolled_back_transaction_had_is_not_settled_until_a_later_one_is() throws SQLException {
        log.append(event(UUID.randomUUID(), 0));
        long newest = log.engine.settled().look();
        try (Connection open = log.database.getConnection()) {
            open.setAutoCommit(false);
            insert(open, UUID.randomUUID());
            open.rollback();
        }
        assertThat(log.engine.settled().look())
                .as("after a crash it would be given out again")
                .isEqualTo(newest);

        log.append(event(UUID.randomUUID(), 0));
        assertThat(log.engine.settled().look()).isEqualTo(newest + 2);
    }

    @Test
    void a_transaction_holds_back_only_what_came_after_its_beginning() throws SQLException {
        UUID before = UUID.randomUUID();
        log.append(event(before, 0));
        log.engine.settled().look();
        try (Connection open = log.database.getConnection()) {
            open.setAutoCommit(false);
            insert(open, UUID.randomUUID());
            log.append(event(UUID.randomUUID(), 0));

            assertThat(log.read(0)).containsExactly(before.toString());
            open.rollback();
            open.setAutoCommit(true);
        }
    }

    @Test
    void a_rollback_leaves_a_gap_that_nobody_waits_for() throws SQLException {
        UUID after = UUID.randomUUID();
        try (Connection open = log.database.getConnection()) {
            open.setAutoCommit(false);
            insert(open, UUID.randomUUID());
            log.append(event(after, 0));
            open.rollback();
            open.setAutoCommit(true);
        }

        assertThat(log.read(0)).containsExactly(after.toString());
    }

    @Test
    void the_time_that_an_event_bears_decides_nothing() throws SQLException {
        UUID yesterday = UUID.randomUUID();
        UUID tomorrow = UUID.randomUUID();
        try (Connection open = log.database.getConnection()) {
            open.setAutoCommit(false);
            insert(open, yesterday, Instant.now().minus(Duration.ofDays(1)));
            log.append(event(tomorrow, 0, Instant.now().plus(Duration.ofDays(1))));
            assertThat(log.read(0)).isEmpty();
            open.commit();
            open.setAutoCommit(true);
        }

        assertThat(log.read(0)).containsExactly(yesterday.toString(), tomorrow.toString());
    }

    @Test
    void a_node_that_starts_while_a_transaction_is_open_waits_for_it_too() throws SQLException {
        UUID late = UUID.randomUUID();
        try (Connection open = log.database.getConnection()) {
            open.setAutoCommit(false);
            insert(open, late);
            log.append(event(UUID.randomUUID(), 0));
            var newcomer = log.anotherEngine();
            assertThat(newcomer.readEvents(null, false)).isEmpty();
            open.commit();
            open.setAutoCommit(true);

            assertThat(newcomer.readEvents(null, false)).hasSize(2);
            newcomer.close();
        }
    }

    @Test
    void other_transactions_do_not_hold_it_back() throws SQLException {
        UUID record = UUID.randomUUID();
        log.jdbc.execute("create table elsewhere (n integer)");
        try (Connection open = log.database.getConnection()) {
            open.setAutoCommit(false);
            open.createStatement().execute("insert into elsewhere values (1)");
            log.append(event(record, 0));

            assertThat(log.read(0)).containsExactly(record.toString());
            open.rollback();
            open.setAutoCommit(true);
        }
    }

    @Test
    void it_is_known_how_long_a_transaction_has_held_it_back() throws SQLException {
        try (Connection open = log.database.getConnection()) {
            open.setAutoCommit(false);
            insert(open, UUID.randomUUID());
            log.engine.settled().look();
            log.engine.settled().look();
            assertThat(log.engine.settled().heldBackFor()).isPositive();
            open.rollback();
            open.setAutoCommit(true);
        }
        log.engine.settled().look();
        assertThat(log.engine.settled().heldBackFor()).isZero();
    }

    /** The control skips: it trusts the highest position that it can see. */
    @Test
    void a_reader_among_many_writers_misses_nothing_and_one_that_trusts_what_it_sees_does() throws Exception {
        int writers = 3;
        int transactionsOfEach = 150;
        var done = new AtomicBoolean();
        List<Long> read = new ArrayList<>();
        List<Long> readByControl = new ArrayList<>();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var reading = threads.submit(() -> {
                while (!done.get()) {
                    follow(read);
                    followControl(readByControl);
                }
                follow(read);
                followControl(readByControl);
            });
            var ended = new CountDownLatch(writers);
            for (int n = 0; n < writers; n++) {
                threads.submit(() -> {
                    try {
                        writeCarelessly(transactionsOfEach);
                    } finally {
                        ended.countDown();
                    }
                    return null;
                });
            }
            ended.await();
            done.set(true);
            reading.get();
        }

        List<Long> committed =
                log.jdbc.queryForList("select global_index from domain_event_entry order by 1", Long.class);
        assertThat(read).isEqualTo(committed);
        assertThat(readByControl).as("control").hasSizeLessThan(committed.size());
    }

    private void follow(List<Long> read) {
        long last = read.isEmpty() ? 0 : read.getLast();
        log.engine
                .readEvents(PostgresEventStorageEngine.tokenAt(last), false)
                .forEach(event -> read.add(PostgresEventStorageEngine.positionOf(event.trackingToken())));
    }

    private void followControl(List<Long> read) {
        read.addAll(log.jdbc.queryForList(
                "select global_index from domain_event_entry where global_index > ? order by 1",
                Long.class,
                read.isEmpty() ? 0 : read.getLast()));
    }

    /** Some take their time, some change their mind. */
    private void writeCarelessly(int transactions) {
        for (int n = 0; n < transactions; n++) {
            log.transaction().executeWithoutResult(status -> {
                log.append(event(UUID.randomUUID(), 0));
                pause(ThreadLocalRandom.current().nextInt(4));
                if (ThreadLocalRandom.current().nextInt(5) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void insert(Connection connection, UUID record) throws SQLException {
        insert(connection, record, Instant.now());
    }

    private static void insert(Connection connection, UUID record, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                    time_stamp, payload_type, payload_revision, payload, meta_data, agency_id)
                values (gen_random_uuid(), ?, 0, 'Note', cast(? as timestamptz), ?, '1', '{"text":"x"}', '{}', gen_random_uuid())
                """)) {
            statement.setObject(1, record);
            statement.setString(2, at.toString());
            statement.setString(3, ALog.Noted.class.getName());
            statement.execute();
        }
    }
}
