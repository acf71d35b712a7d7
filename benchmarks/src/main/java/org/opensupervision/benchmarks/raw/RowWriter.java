package org.opensupervision.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.opensupervision.benchmarks.contender.EventTable;
import org.opensupervision.benchmarks.contender.RowStore;
import org.opensupervision.benchmarks.contender.StoredEvent;

/** One connection; one row to a commit, or a batch. */
final class RowWriter implements RowStore.Writer {

    private final Connection connection;
    private final PreparedStatement insert;
    private final StoredEvent event = StoredEvent.recorded();
    private final int rowsPerCommit;

    RowWriter(Connection connection, int rowsPerCommit) throws SQLException {
        this.connection = connection;
        this.rowsPerCommit = rowsPerCommit;
        connection.setAutoCommit(rowsPerCommit == 1);
        insert = connection.prepareStatement(EventTable.INSERT);
    }

    @Override
    public int write() throws SQLException {
        if (rowsPerCommit == 1) {
            bind();
            insert.executeUpdate();
            return 1;
        }
        for (int row = 0; row < rowsPerCommit; row++) {
            bind();
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
        return rowsPerCommit;
    }

    private void bind() throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, UUID.randomUUID().toString());
        insert.setLong(3, 0);
        insert.setString(4, EventTable.TYPE);
        insert.setString(5, EventTable.TIME);
        insert.setString(6, event.type());
        insert.setString(7, event.revision());
        insert.setBytes(8, event.payload());
        insert.setBytes(9, event.metaData());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
