package org.opensupervision.projections.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Events column by column: one statement of one shape, however many there are, so it is planned once and sent at once. */
record EventColumns(List<NewEvent> events) {

    private static final String INSERT = """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data, agency_id)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[],
                ?::timestamptz[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::uuid[])
            """;

    PreparedStatement insertInto(Connection connection) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
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
        return insert;
    }

    private <T extends @Nullable Object> T[] column(Function<NewEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }
}
