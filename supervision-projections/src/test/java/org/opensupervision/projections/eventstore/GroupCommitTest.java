package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opensupervision.projections.eventstore.ALog.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GroupCommitTest {

    private static final Alongside.Kind KEYS =
            new Alongside.Kind("insert into key (value) select * from unnest(?::text[])", List.of("text"), false);

    private static final Alongside.Kind NOTES = new Alongside.Kind("""
            insert into note (text, written) select text, (select max(global_index) from written)
            from unnest(?::text[]) as text
            """, List.of("text"), true);

    private final ALog log = new ALog();

    @BeforeEach
    void keys() {
        log.jdbc.execute("create table key (value text primary key)");
        log.jdbc.execute("create table note (text text, written bigint)");
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void commands_that_come_together_share_commits() throws Exception {
        List<Callable<Void>> commands = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            commands.add(appending(new Append(List.of(newEvent(UUID.randomUUID(), 0)), List.of())));
        }
        holdWriters(() -> commands);

        assertThat(count("domain_event_entry")).isEqualTo(200);
        assertThat(log.jdbc.queryForObject("select count(distinct xmin::text) from domain_event_entry", Long.class))
                .as("transactions")
                .isLessThan(20);
    }

    @Test
    void one_that_may_not_be_written_fails_alone() throws Exception {
        UUID taken = UUID.randomUUID();
        log.append(event(taken, 0), event(taken, 1));
        UUID first = UUID.randomUUID();
        UUID last = UUID.randomUUID();

        List<Future<Void>> outcomes = holdWriters(() -> List.of(
                appending(new Append(List.of(newEvent(first, 0)), List.of())),
                appending(new Append(List.of(newEvent(taken, 1), newEvent(taken, 2)), List.of())),
                appending(new Append(List.of(newEvent(taken, 0)), List.of())),
                appending(new Append(List.of(newEvent(last, 0), newEvent(last, 1)), List.of()))));

        assertThat(failureOf(outcomes.get(0))).isNull();
        assertThat(failureOf(outcomes.get(1))).isInstanceOf(ConcurrencyException.class);
        assertThat(failureOf(outcomes.get(2))).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(failureOf(outcomes.get(3))).isNull();
        assertThat(log.read(0)).hasSize(5).contains(first.toString(), last.toString());
        assertThat(log.engine.lastSequenceNumberFor(taken.toString()))
                .as("nothing of the refused one")
                .contains(1L);
    }

    @Test
    void a_row_alongside_is_there_if_and_only_if_the_events_are() {
        UUID record = UUID.randomUUID();
        log.engine.append(new Append(List.of(newEvent(record, 0)), List.of(key("a"))));
        assertThat(count("key")).isEqualTo(1);

        assertThatThrownBy(() -> log.engine.append(new Append(List.of(newEvent(record, 0)), List.of(key("b")))))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(count("key")).isEqualTo(1);

        assertThatThrownBy(() -> log.engine.append(new Append(List.of(newEvent(record, 1)), List.of(key("a")))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(count("domain_event_entry")).isEqualTo(1);
    }

    @Test
    void rows_of_several_kinds_are_written_with_the_events_and_may_say_where_these_are() {
        log.engine.append(
                new Append(List.of(newEvent(UUID.randomUUID(), 0)), List.of(key("a"), note("one"), key("b"))));
        log.engine.append(new Append(List.of(), List.of(note("none"))));

        assertThat(count("key")).isEqualTo(2);
        assertThat(log.jdbc.queryForList("select text || ' ' || coalesce(written, 0) from note", String.class))
                .containsExactlyInAnyOrder(
                        "one "
                                + log.jdbc.queryForObject(
                                        "select max(global_index) from domain_event_entry", Long.class),
                        "none 0");
        assertThat(log.jdbc.queryForObject(
                        "select count(distinct xmin::text) from (select xmin from key union all"
                                + " select xmin from note where text = 'one' union all select xmin from domain_event_entry)",
                        Long.class))
                .as("transactions")
                .isEqualTo(1);
    }

    @Test
    void what_no_transaction_of_one_agency_may_write_is_written_after_it_has_been_committed() {
        log.transaction().executeWithoutResult(status -> {
            log.engine.append(new Append(List.of(newEvent(UUID.randomUUID(), 0)), List.of(note("lost"))));
            status.setRollbackOnly();
        });
        assertThat(count("note")).isZero();

        log.transaction().executeWithoutResult(status -> {
            log.engine.append(new Append(List.of(newEvent(UUID.randomUUID(), 0)), List.of(key("a"), note("kept"))));
            assertThat(count("key")).isEqualTo(1);
            assertThat(count("note")).isZero();
        });
        assertThat(count("note")).isEqualTo(1);
    }

    @Test
    void within_a_transaction_the_events_share_its_fate() {
        UUID record = UUID.randomUUID();
        log.transaction().executeWithoutResult(status -> {
            log.append(event(record, 0));
            status.setRollbackOnly();
        });
        assertThat(count("domain_event_entry")).isZero();

        log.transaction().executeWithoutResult(status -> log.append(event(record, 0)));
        assertThat(count("domain_event_entry")).isEqualTo(1);
    }

    @Test
    void within_a_transaction_a_refusal_says_as_much_as_outside() {
        UUID taken = UUID.randomUUID();
        log.append(event(taken, 0), event(taken, 1));
        DataSource callers = log.connections();
        PostgresEventStorageEngine engine = log.engineFor(callers);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(callers));

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> engine.append(new Append(List.of(newEvent(taken, 1)), List.of()))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> engine.append(new Append(List.of(newEvent(taken, 0)), List.of()))))
                .isInstanceOf(AggregateStreamCreationException.class);
        engine.close();
    }

    @Test
    void a_group_that_the_database_cannot_take_fails_whole_and_the_next_one_goes_on() {
        log.jdbc.execute("alter table domain_event_entry rename to gone");
        assertThatThrownBy(() -> log.append(event(UUID.randomUUID(), 0))).isInstanceOf(RuntimeException.class);
        log.jdbc.execute("alter table gone rename to domain_event_entry");

        log.append(event(UUID.randomUUID(), 0));
        assertThat(count("domain_event_entry")).isEqualTo(1);
    }

    @Test
    void nothing_is_taken_after_the_end_and_what_was_taken_is_written() throws Exception {
        UUID taken = UUID.randomUUID();
        var outcome = holdWriters(() -> List.of(appending(new Append(List.of(newEvent(taken, 0)), List.of()))));
        log.engine.close();

        assertThat(failureOf(outcome.getFirst())).isNull();
        assertThatThrownBy(() -> log.append(event(UUID.randomUUID(), 0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_begun() throws Exception {
        List<UUID> begun = List.of(UUID.randomUUID(), UUID.randomUUID());
        UUID waiting = UUID.randomUUID();
        try (Connection blocker = log.database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table domain_event_entry in exclusive mode");
            List<Future<Void>> outcomes = new ArrayList<>();
            for (UUID record : List.of(begun.get(0), begun.get(1), waiting)) {
                outcomes.add(threads.submit(appending(new Append(List.of(newEvent(record, 0)), List.of()))));
                Thread.sleep(200);
            }
            assertThat(outcomes).allSatisfy(outcome -> assertThat(failureOf(outcome))
                    .isInstanceOf(DataAccessResourceFailureException.class));
            blocker.commit();
            blocker.setAutoCommit(true);
        }
        log.engine.close();

        assertThat(log.read(0))
                .as("what a writer was at work on, and nothing else")
                .containsExactlyInAnyOrder(begun.get(0).toString(), begun.get(1).toString());
    }

    @Test
    void nor_begun_alone_when_its_group_could_not_be_written() throws Exception {
        List<Future<Void>> outcomes;
        try (Connection holder = log.database.getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("insert into key values ('held')");
            outcomes = holdWriters(() -> aroundOne(log.engine, key("held")));
            holder.commit();
            holder.setAutoCommit(true);
        }
        log.engine.close();

        long told =
                outcomes.stream().filter(outcome -> failureOf(outcome) == null).count();
        assertThat(told).as("written before the group was").isLessThan(20);
        assertThat(count("domain_event_entry")).isEqualTo(told);
    }

    @Test
    void one_that_waits_too_long_for_a_lock_fails_alone() throws Exception {
        var impatient = new DriverManagerDataSource(log.database.getJdbcUrl() + "&options=-c%20lock_timeout=1s");
        var engine = new PostgresEventStorageEngine(
                new JdbcTemplate(impatient),
                new JdbcTransactionManager(impatient),
                EventSerialization.serializer(),
                NoOpEventUpcaster.INSTANCE);
        List<Future<Void>> outcomes;
        try (Connection holder = log.database.getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("insert into key values ('held')");
            outcomes = holdWriters(() -> aroundOne(engine, key("held")));
            holder.rollback();
            holder.setAutoCommit(true);
        }
        engine.close();

        assertThat(outcomes.stream().map(GroupCommitTest::failureOf).filter(Objects::nonNull))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("lock timeout");
        assertThat(count("domain_event_entry")).isEqualTo(20);
        assertThat(count("key")).isZero();
    }

    private static List<Callable<Void>> aroundOne(PostgresEventStorageEngine engine, Alongside heldUp) {
        List<Callable<Void>> commands = new ArrayList<>();
        for (int n = 0; n < 21; n++) {
            var append = new Append(
                    List.of(newEvent(UUID.randomUUID(), 0)), n == 10 ? List.of(heldUp) : List.<Alongside>of());
            commands.add(() -> {
                engine.append(append);
                return null;
            });
        }
        return commands;
    }

    /** Lets the commands pile up behind a lock, as they do behind a slow disk. */
    private List<Future<Void>> holdWriters(Commands commands) throws Exception {
        try (Connection blocker = log.database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table domain_event_entry in exclusive mode");
            List<Future<Void>> outcomes = new ArrayList<>();
            for (Callable<Void> command : commands.get()) {
                outcomes.add(threads.submit(command));
            }
            Thread.sleep(200);
            blocker.commit();
            blocker.setAutoCommit(true);
            return awaitAll(outcomes);
        }
    }

    private static List<Future<Void>> awaitAll(List<Future<Void>> outcomes) {
        outcomes.forEach(GroupCommitTest::failureOf);
        return outcomes;
    }

    private Callable<Void> appending(Append append) {
        return () -> {
            log.engine.append(append);
            return null;
        };
    }

    private static Throwable failureOf(Future<Void> outcome) {
        try {
            outcome.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewEvent newEvent(UUID record, long version) {
        return new NewEvent(event(record, version), EventSerialization.serializer());
    }

    private static Alongside key(String value) {
        return new Alongside(KEYS, List.of(value));
    }

    private static Alongside note(String text) {
        return new Alongside(NOTES, List.of(text));
    }

    private long count(String table) {
        return log.jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    @FunctionalInterface
    private interface Commands {
        List<Callable<Void>> get() throws SQLException;
    }
}
