package org.opensupervision.projections.accesslog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Entries column by column: one statement of one shape, however many there are. */
record LinkColumns(List<Link> links) {

    private static final String INSERT = """
            insert into access_entry (agency_id, number, version, at, reader_id, kind, refused, subject_id, record_id,
                network, reason, previous_hash, hash)
            select * from unnest(?::uuid[], ?::bigint[], ?::integer[], ?::timestamptz[], ?::uuid[], ?::text[],
                ?::boolean[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
            """;

    PreparedStatement insertInto(Connection connection) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        set(connection, insert, 1, "uuid", link -> link.agency().value(), UUID[]::new);
        set(connection, insert, 2, "int8", Link::number, Long[]::new);
        set(connection, insert, 3, "int4", Link::version, Integer[]::new);
        set(connection, insert, 4, "timestamptz", link -> link.sighting().at().toString(), String[]::new);
        set(connection, insert, 5, "uuid", link -> link.sighting().reader().value(), UUID[]::new);
        set(connection, insert, 6, "text", link -> link.sighting().what().name(), String[]::new);
        set(connection, insert, 7, "bool", link -> link.sighting().refused(), Boolean[]::new);
        set(connection, insert, 8, "uuid", Link::subject, UUID[]::new);
        set(connection, insert, 9, "uuid", link -> link.sighting().record(), UUID[]::new);
        set(connection, insert, 10, "text", link -> link.sighting().network(), String[]::new);
        set(connection, insert, 11, "text", link -> link.sighting().reason(), String[]::new);
        set(connection, insert, 12, "bytea", link -> link.previous().bytes(), byte[][]::new);
        set(connection, insert, 13, "bytea", link -> link.hash().bytes(), byte[][]::new);
        return insert;
    }

    private <T extends @Nullable Object> void set(
            Connection connection,
            PreparedStatement insert,
            int position,
            String type,
            Function<Link, T> value,
            IntFunction<T[]> array)
            throws SQLException {
        insert.setArray(
                position,
                connection.createArrayOf(type, links.stream().map(value).toArray(array)));
    }
}
