package org.opensupervision.projections.eventstore;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;

/**
 * The position up to which the event log will never change: everything at or before it that can ever be seen, can be
 * seen now. No clock and no time-out has a say in it.
 *
 * <p>Whoever inserts into the log holds a lock on the table from before the first position is given out until the
 * transaction has ended and can be seen. So the newest position is asked for first and the holders of that lock second:
 * if there are none, everything up to that position has been decided. A holder that was not there at an earlier look can
 * only have positions that were given out after that look.
 *
 * <p>The newest position is that of an event, not that of the sequence: what a rolled back transaction took from the
 * sequence is given out again after a crash, for it was never made safe.
 */
final class SettledPosition {

    private static final String HEAD_AND_WRITERS = """
            select coalesce(max(global_index), 0) from domain_event_entry;
            select distinct virtualtransaction from pg_locks
            where locktype = 'relation' and relation = 'domain_event_entry'::regclass and granted
                and database = (select oid from pg_database where datname = current_database())
                and mode = 'RowExclusiveLock'
            """;

    private final JdbcTemplate jdbc;

    /** Every writer seen at the last look, with a position that all of its own come after. */
    private final Map<String, Writer> writers = new HashMap<>();

    private long headBefore;
    private volatile long settled;
    private volatile Duration heldBackFor = Duration.ZERO;

    SettledPosition(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** As of the last look. */
    long get() {
        return settled;
    }

    /** The same if that was far enough for the position; otherwise as of now. */
    long lookFor(long position) {
        long known = settled;
        return known < position ? look() : known;
    }

    /** For how long the oldest writer, if there is one, has kept what came after it from being read. */
    Duration heldBackFor() {
        return heldBackFor;
    }

    synchronized long look() {
        Look look = jdbc.execute((StatementCallback<Look>) SettledPosition::look);
        long now = System.nanoTime();
        writers.keySet().retainAll(look.writers);
        look.writers.forEach(writer -> writers.putIfAbsent(writer, new Writer(headBefore, now)));
        headBefore = look.head;
        long limit = writers.values().stream().mapToLong(Writer::after).min().orElse(look.head);
        settled = Math.max(settled, Math.min(limit, look.head));
        heldBackFor = writers.values().stream()
                .map(writer -> Duration.ofNanos(now - writer.since))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return settled;
    }

    /** One round trip; the two statements run in this order, and each sees what is the case when it runs. */
    private static Look look(Statement statement) throws SQLException {
        statement.execute(HEAD_AND_WRITERS);
        long head;
        try (var row = statement.getResultSet()) {
            row.next();
            head = row.getLong(1);
        }
        statement.getMoreResults();
        Set<String> writers = new HashSet<>();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                writers.add(rows.getString(1));
            }
        }
        return new Look(head, writers);
    }

    private record Look(long head, Set<String> writers) {}

    private record Writer(long after, long since) {}
}
