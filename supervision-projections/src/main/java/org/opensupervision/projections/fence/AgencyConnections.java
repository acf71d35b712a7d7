package org.opensupervision.projections.fence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A thread that is bound to an agency gets connections of a role that sees one agency at a time, and nothing before the
 * transaction says which; any other thread, such as a projection's, gets those of the role that sees all.
 */
public final class AgencyConnections extends AbstractDataSource {

    private final DataSource ofOneAgency;
    private final DataSource ofAllAgencies;

    public AgencyConnections(DataSource ofOneAgency, DataSource ofAllAgencies) {
        this.ofOneAgency = ofOneAgency;
        this.ofAllAgencies = ofAllAgencies;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return BoundAgency.get().isPresent() ? ofOneAgency.getConnection() : ofAllAgencies.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("who asks is known");
    }
}
