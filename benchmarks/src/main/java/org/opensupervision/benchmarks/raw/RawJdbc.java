package org.opensupervision.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.EventTable;
import org.opensupervision.benchmarks.contender.RowStore;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.projections.eventstore.EventSerialization;

/** The rows that Axon would store, without Axon. */
public final class RawJdbc implements RowStore {

    private static final int FETCH_SIZE = 1000;

    private final Database database;
    private final EventTable table;

    public RawJdbc(Database database) {
        this.database = database;
        this.table = new EventTable(database.jdbc());
    }

    @Override
    public void install() {
        table.install(database.unpooled());
    }

    @Override
    public void empty() {
        table.empty();
    }

    @Override
    public long events() {
        return table.events();
    }

    @Override
    public Writer writer(int rowsPerCommit) throws SQLException {
        return new RowWriter(database.connect("reWriteBatchedInserts=true"), rowsPerCommit);
    }

    @Override
    public void fill(int rows) {
        table.seed(Sessions.ids(rows), 1);
    }

    @Override
    public long read(Reading reading) throws SQLException {
        Consumer consumer =
                switch (reading) {
                    case COLUMNS -> RawJdbc::columns;
                    case EVENTS -> events(EventSerialization.serializer());
                };
        try (Connection connection = database.connect("prepareThreshold=-1")) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(EventTable.SELECT_FORWARD)) {
                select.setFetchSize(FETCH_SIZE);
                return read(select, consumer);
            }
        }
    }

    private static long read(PreparedStatement select, Consumer consumer) throws SQLException {
        long rows = 0;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                consumer.accept(row);
                rows++;
            }
        }
        return rows;
    }

    @FunctionalInterface
    private interface Consumer {
        void accept(ResultSet row) throws SQLException;
    }

    private static void columns(ResultSet row) throws SQLException {
        place(row);
        row.getString("payload_type");
        row.getString("payload_revision");
        row.getBytes("payload");
        row.getBytes("meta_data");
    }

    private static void place(ResultSet row) throws SQLException {
        row.getLong("global_index");
        row.getString("event_identifier");
        row.getString("aggregate_identifier");
        row.getLong("sequence_number");
        row.getString("type");
        row.getString("time_stamp");
    }

    private static Consumer events(Serializer serializer) {
        return row -> {
            place(row);
            serializer.deserialize(new SimpleSerializedObject<>(
                    row.getBytes("payload"),
                    byte[].class,
                    row.getString("payload_type"),
                    row.getString("payload_revision")));
            serializer.deserialize(new SimpleSerializedObject<>(
                    row.getBytes("meta_data"), byte[].class, MetaData.class.getName(), null));
        };
    }

    @Override
    public void close() {}
}
