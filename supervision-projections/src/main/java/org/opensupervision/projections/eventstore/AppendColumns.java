package org.opensupervision.projections.eventstore;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.eventstore.Alongside.Kind;

/**
 * Events and what is written alongside them, column by column: one statement, whose shape is the same however many there
 * are, so it is planned once and sent at once.
 */
record AppendColumns(List<NewEvent> events, List<Alongside> alongside) {

    private static final String INSERT = """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data, agency_id)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[],
                ?::timestamptz[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::uuid[])
            """;

    private static final int COLUMNS = 10;

    boolean isEmpty() {
        return events.isEmpty() && alongside.isEmpty();
    }

    PreparedStatement insertInto(Connection connection) throws SQLException {
        SortedMap<Kind, List<Alongside>> rows = alongside.stream()
                .collect(groupingBy(Alongside::kind, () -> new TreeMap<>(comparing(Kind::insert)), toList()));
        PreparedStatement insert = connection.prepareStatement(sql(List.copyOf(rows.keySet())));
        setEvents(insert, connection);
        int set = COLUMNS;
        for (var kind : rows.entrySet()) {
            set = setRows(insert, connection, set, kind.getKey().columns(), kind.getValue());
        }
        return insert;
    }

    /** Two transactions that want the same rows ask for them in the same order: events first, then kind by kind. */
    private static String sql(List<Kind> kinds) {
        if (kinds.isEmpty()) {
            return INSERT;
        }
        List<String> parts = new ArrayList<>(List.of("written as (" + INSERT + "returning global_index)"));
        for (int n = 0; n < kinds.size() - 1; n++) {
            parts.add("alongside_%d as (%s)".formatted(n, kinds.get(n).insert()));
        }
        return "with " + String.join(",\n", parts) + "\n" + kinds.getLast().insert();
    }

    private void setEvents(PreparedStatement insert, Connection connection) throws SQLException {
        insert.setArray(1, connection.createArrayOf("uuid", column(NewEvent::id, UUID[]::new)));
        insert.setArray(2, connection.createArrayOf("uuid", column(NewEvent::aggregate, UUID[]::new)));
        insert.setArray(3, connection.createArrayOf("int8", column(NewEvent::version, Long[]::new)));
        insert.setArray(4, connection.createArrayOf("text", column(NewEvent::aggregateType, String[]::new)));
        insert.setArray(5, connection.createArrayOf("timestamptz", column(NewEvent::at, String[]::new)));
        insert.setArray(6, connection.createArrayOf("text", column(NewEvent::payloadType, String[]::new)));
        insert.setArray(7, connection.createArrayOf("text", column(NewEvent::payloadRevision, String[]::new)));
        insert.setArray(8, connection.createArrayOf("bytea", column(NewEvent::payload, byte[][]::new)));
        insert.setArray(9, connection.createArrayOf("bytea", column(NewEvent::metaData, byte[][]::new)));
        insert.setArray(10, connection.createArrayOf("uuid", column(NewEvent::agency, UUID[]::new)));
    }

    private static int setRows(
            PreparedStatement insert, Connection connection, int set, List<String> types, List<Alongside> rows)
            throws SQLException {
        for (int n = 0; n < types.size(); n++) {
            int column = n;
            Object[] values =
                    rows.stream().map(row -> (Object) row.values().get(column)).toArray();
            insert.setArray(set + n + 1, connection.createArrayOf(types.get(n), values));
        }
        return set + types.size();
    }

    private <T extends @Nullable Object> T[] column(Function<NewEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }
}
