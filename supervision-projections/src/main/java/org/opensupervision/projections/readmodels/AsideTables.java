package org.opensupervision.projections.readmodels;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of read models in a schema of their own, where they grow until they take the place of the living ones. */
final class AsideTables {

    /** Waited too long for a statement or for a lock, or in a circle. */
    private static final Set<String> IN_USE = Set.of("57014", "55P03", "40P01");

    /** It makes way to whoever has waited for a second; readers and writers do not mind this lock. */
    private static final Duration ENOUGH_FOR_AN_AUTOVACUUM = Duration.ofMillis(1500);

    /**
     * A reader that has one of the tables and waits for another, while this one waits for the first, has been waiting for
     * less: after a second the server would refuse one of the two, and it must not be the reader.
     */
    private static final Duration BEFORE_ANYBODY_LOOKS_FOR_CIRCLES = Duration.ofMillis(800);

    private final JdbcClient jdbc;
    private final List<String> tables;

    AsideTables(JdbcClient jdbc, List<Table<?>> tables) {
        this.jdbc = jdbc;
        this.tables = tables.stream().map(Table::name).toList();
    }

    /** Without indexes: they are made when the rows are there. */
    void create() {
        drop();
        execute("create schema rebuild");
        tables.forEach(table -> create(table, "including defaults including constraints"));
        create("parked_event", "including all");
    }

    /** What somebody has decided to leave out stays left out. */
    void keepDiscarded(List<String> views) {
        jdbc.sql("""
                insert into rebuild.parked_event select * from public.parked_event
                where view = any(:views) and discarded_at is not null
                """).param("views", views.toArray(String[]::new)).update();
    }

    /** For this transaction, what is written under the name of a table goes here. */
    void writeAside() {
        execute("set local search_path = rebuild, public");
    }

    void addIndexes() {
        tables.forEach(this::addIndexes);
        tables.forEach(table -> execute("analyze rebuild." + table));
    }

    /**
     * Whoever is reading or writing in the living tables ends first, and whoever wants to waits for the new ones. They
     * wait behind this one even while it waits itself, so that must end before their own patience does (3 s).
     */
    void lockLiving() {
        try {
            lock(ENOUGH_FOR_AN_AUTOVACUUM, living(), "share update exclusive");
            lock(BEFORE_ANYBODY_LOOKS_FOR_CIRCLES, "public.parked_event", "exclusive");
            lock(BEFORE_ANYBODY_LOOKS_FOR_CIRCLES, living(), "access exclusive");
        } catch (DataAccessException e) {
            throw isInUse(e) ? new TablesInUse(e) : e;
        }
        execute("set local statement_timeout to default");
    }

    private String living() {
        return tables.stream().map(table -> "public." + table).collect(joining(", "));
    }

    private void lock(Duration patience, String some, String mode) {
        execute("set local statement_timeout = %d".formatted(patience.toMillis()));
        execute("lock table %s in %s mode".formatted(some, mode));
    }

    /** Spring does not have an exception for each of these. */
    private static boolean isInUse(DataAccessException failure) {
        return failure.getRootCause() instanceof SQLException cause
                && IN_USE.contains(String.valueOf(cause.getSQLState()));
    }

    void takeOver(List<String> views) {
        for (String table : tables) {
            execute("drop table public." + table);
            execute("alter table rebuild.%s set schema public".formatted(table));
        }
        jdbc.sql("delete from public.parked_event where view = any(:views)")
                .param("views", views.toArray(String[]::new))
                .update();
        execute("insert into public.parked_event select * from rebuild.parked_event");
        drop();
    }

    void drop() {
        execute("drop schema if exists rebuild cascade");
    }

    private void create(String table, String including) {
        execute("create table rebuild.%1$s (like public.%1$s %2$s)".formatted(table, including));
        execute("call public.fence('rebuild.%s')".formatted(table));
    }

    private void addIndexes(String table) {
        statements("""
                select format('alter table rebuild.%I add constraint %I %s', :table, conname, pg_get_constraintdef(oid))
                from pg_constraint
                where conrelid = cast('public.' || :table as regclass) and contype in ('p', 'u')
                """, table).forEach(this::execute);
        statements("""
                select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON rebuild.') from pg_index
                where indrelid = cast('public.' || :table as regclass)
                    and not exists (select from pg_constraint where conindid = indexrelid)
                """, table).forEach(this::execute);
    }

    private List<String> statements(String sql, String table) {
        return jdbc.sql(sql)
                .param("table", table)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
