package org.opensupervision.projections.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** All events of whole records as they can be seen now, record by record, in order. */
public final class Histories {

    private static final int EVENTS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final AsEvents events;

    Histories(JdbcTemplate jdbc, AsEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Stream<? extends DomainEventMessage<?>> of(Collection<UUID> records) {
        return of(jdbc, records);
    }

    /** The same, in the transaction that it is called in: whoever keeps others waiting must not wait for theirs. */
    public Stream<? extends DomainEventMessage<?>> of(JdbcTemplate reader, Collection<UUID> records) {
        List<StoredEvent> rows =
                reader.query("""
                        select %s from domain_event_entry
                        where aggregate_identifier = any(?) order by aggregate_identifier, sequence_number
                        """.formatted(StoredEvent.COLUMNS), (row, n) -> new StoredEvent(row), (Object)
                        records.toArray(UUID[]::new));
        return events.read(rows).asStream();
    }

    /**
     * Of all records those of these types, in pieces of about so many that never part a record. Reads with a cursor: in
     * the transaction that it is called in, and not in memory.
     */
    public void forEachPiece(
            JdbcTemplate reader, Collection<String> types, int eventsInAPiece, Consumer<StoredPiece> consumer) {
        reader.query(connection -> select(connection, types), (ResultSetExtractor<@Nullable Void>) rows -> {
            cut(rows, eventsInAPiece, consumer);
            return null;
        });
    }

    private static PreparedStatement select(Connection connection, Collection<String> types) throws SQLException {
        var statement = connection.prepareStatement("""
                select %s from domain_event_entry
                where payload_type = any(?) order by aggregate_identifier, sequence_number
                """.formatted(StoredEvent.COLUMNS));
        statement.setArray(1, connection.createArrayOf("text", types.toArray()));
        statement.setFetchSize(EVENTS_AT_ONCE);
        // Binary from the first row on; otherwise bytes would come as hexadecimal text.
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        return statement;
    }

    private void cut(ResultSet rows, int eventsInAPiece, Consumer<StoredPiece> consumer) throws SQLException {
        List<StoredEvent> piece = new ArrayList<>();
        while (rows.next()) {
            var event = new StoredEvent(rows);
            if (event.getSequenceNumber() == 0 && piece.size() >= eventsInAPiece) {
                consumer.accept(new StoredPiece(piece, events));
                piece = new ArrayList<>();
            }
            piece.add(event);
        }
        consumer.accept(new StoredPiece(piece, events));
    }
}
