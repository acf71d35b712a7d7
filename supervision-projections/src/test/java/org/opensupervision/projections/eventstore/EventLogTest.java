package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.eventstore.ALog.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EventLogTest {

    private static final int PATIENCE_SECONDS = 10;

    private final ALog log = new ALog();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final PostgresEventStore here = node(log.engine);

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
        log.close();
    }

    @Test
    void a_reader_gets_everything_from_its_position_on_in_order_old_and_new() throws InterruptedException {
        List<String> records = write(3_000);
        TrackingEventStream stream = here.openStream(PostgresEventStorageEngine.tokenAt(0));
        assertThat(take(stream, 3_000)).isEqualTo(records);

        List<String> more = write(20);
        assertThat(take(stream, 20)).isEqualTo(more);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void readers_at_different_places_do_not_disturb_each_other() throws InterruptedException {
        TrackingEventStream early = here.openStream(PostgresEventStorageEngine.tokenAt(0));
        List<String> records = write(10);
        assertThat(take(early, 4)).isEqualTo(records.subList(0, 4));
        TrackingEventStream late = here.openStream(PostgresEventStorageEngine.tokenAt(6));

        assertThat(take(late, 4)).isEqualTo(records.subList(6, 10));
        assertThat(take(early, 6)).isEqualTo(records.subList(4, 10));
        assertThat(early.peek()).isEmpty();
    }

    @Test
    void the_more_is_written_the_less_often_the_log_is_read() {
        assertThat(LongStream.of(0, 1, 10, 1_000)
                        .mapToObj(EventLog::betweenLooks)
                        .map(Duration::toMillis))
                .containsExactly(2L, 2L, 10L, 25L);
    }

    @Test
    void a_reader_is_called_when_there_is_something_new() throws InterruptedException {
        TrackingEventStream stream = here.openStream(PostgresEventStorageEngine.tokenAt(0));
        var calls = new AtomicInteger();
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();

        write(1);
        here.afterCommit(List.of());

        await(() -> calls.get() > 0);
        take(stream, 1);
    }

    @Test
    void another_node_hears_of_what_is_written_here() throws InterruptedException {
        PostgresEventStore there = node(log.anotherEngine());
        TrackingEventStream stream = there.openStream(PostgresEventStorageEngine.tokenAt(0));
        List<String> records = write(1);
        here.afterCommit(List.of());

        assertThat(take(stream, 1)).isEqualTo(records);
    }

    @Test
    void a_node_whose_listening_connection_is_cut_still_finds_what_is_written_and_listens_again()
            throws InterruptedException {
        var announcements = new Announcements(connections());
        open.add(announcements);
        var there = new PostgresEventStore(log.anotherEngine(), announcements);
        open.add(there);
        TrackingEventStream stream = there.openStream(PostgresEventStorageEngine.tokenAt(0));
        await(announcements::hearing);

        cutListenersAndTellers();
        List<String> records = write(1);

        assertThat(take(stream, 1)).isEqualTo(records);
        await(announcements::hearing);
    }

    @Test
    void a_node_that_cannot_forget_what_it_may_have_missed_listens_again_and_forgets_it_then()
            throws InterruptedException {
        var announcements = new Announcements(connections());
        open.add(announcements);
        await(announcements::hearing);
        var attempts = new AtomicInteger();
        announcements.onHeard("person_key", word -> {}, () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
        });

        cutListenersAndTellers();

        await(() -> attempts.get() >= 2 && announcements.hearing());
    }

    private void cutListenersAndTellers() {
        log.jdbc.queryForList("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and query ilike any (array['listen %', 'notify %', 'select 1'])
                    and pid <> pg_backend_pid()
                """);
    }

    private PostgresEventStore node(PostgresEventStorageEngine engine) {
        var announcements = new Announcements(connections());
        var store = new PostgresEventStore(engine, announcements);
        open.add(announcements);
        open.add(store);
        return store;
    }

    private DataSource connections() {
        return new DriverManagerDataSource(log.database.getJdbcUrl());
    }

    private List<String> write(int events) {
        List<String> records = IntStream.range(0, events)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        for (int from = 0; from < events; from += 500) {
            log.engine.appendEvents(records.subList(from, Math.min(events, from + 500)).stream()
                    .map(record -> event(UUID.fromString(record), 0))
                    .toList());
        }
        return records;
    }

    private static List<String> take(TrackingEventStream stream, int events) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        while (taken.size() < events) {
            assertThat(stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("event %d of %d", taken.size() + 1, events)
                    .isTrue();
            TrackedEventMessage<?> event = stream.nextAvailable();
            taken.add(((org.axonframework.eventhandling.DomainEventMessage<?>) event).getAggregateIdentifier());
        }
        return taken;
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(10);
        }
    }
}
