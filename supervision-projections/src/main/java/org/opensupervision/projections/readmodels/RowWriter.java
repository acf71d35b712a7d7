package org.opensupervision.projections.readmodels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.Sealing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of many records with two statements for each table, in the transaction that it is called in. */
@Component
public class RowWriter {

    private final JdbcClient jdbc;
    private final RowJson json;

    @Autowired
    public RowWriter(@ForAllAgencies JdbcClient jdbc, Sealing sealing) {
        this(jdbc, new RowJson(sealing));
    }

    /** For tables in which nothing is personal. */
    public static RowWriter unsealed(JdbcClient jdbc) {
        return new RowWriter(jdbc, new RowJson());
    }

    private RowWriter(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    RowWriter through(JdbcClient other) {
        return new RowWriter(other, json);
    }

    /** Gives each of these records the rows that follow from its history, in place of those that it has. */
    public <E> void replace(Projection<E> projection, Collection<History<E>> histories) {
        UUID[] records = histories.stream().map(History::record).sorted().toArray(UUID[]::new);
        projection.tables().forEach(table -> remove(table, records));
        add(projection, histories);
    }

    /** The same for records that have no rows yet. */
    public <E> void add(Projection<E> projection, Collection<History<E>> histories) {
        var collected = new Collected(projection.tables());
        histories.forEach(history -> projection.project(history, collected));
        collected.rows.forEach(this::insert);
    }

    private void remove(Table<?> table, UUID[] records) {
        jdbc.sql("delete from %s where %s = any(:records)".formatted(table.name(), table.record()))
                .param("records", records)
                .update();
    }

    private void insert(Table<?> table, List<Record> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("insert into %1$s select * from json_populate_recordset(null::%1$s, cast(:rows as json))"
                        .formatted(table.name()))
                .param("rows", json.of(rows))
                .update();
    }

    private static final class Collected implements Rows {

        private final Map<Table<?>, List<Record>> rows = new LinkedHashMap<>();

        Collected(List<Table<?>> tables) {
            tables.forEach(table -> rows.put(table, new ArrayList<>()));
        }

        @Override
        public <R extends Record> void add(Table<R> table, R row) {
            var rowsOfTable = rows.get(table);
            if (rowsOfTable == null) {
                throw new IllegalArgumentException("not among the tables of this projection: " + table.name());
            }
            rowsOfTable.add(row);
        }
    }
}
