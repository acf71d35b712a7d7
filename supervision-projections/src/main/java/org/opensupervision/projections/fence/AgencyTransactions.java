package org.opensupervision.projections.fence;

import java.sql.Connection;
import java.sql.SQLException;
import org.opensupervision.domain.shared.AgencyId;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database with every transaction which agency it is for. The end of the transaction is the end of that. */
public final class AgencyTransactions extends JdbcTransactionManager {

    public AgencyTransactions(AgencyConnections connections) {
        super(connections);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var agency = BoundAgency.get();
        if (agency.isPresent()) {
            bind(connection, agency.get());
        }
    }

    /** Sent together with the begin of the transaction. */
    private static void bind(Connection connection, AgencyId agency) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('opensupervision.agency', ?, true)")) {
            statement.setString(1, agency.toString());
            statement.execute();
        }
    }
}
