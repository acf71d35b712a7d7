package org.opensupervision.api.config;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections as the owner of the tables, without a limit of time; whoever opens one closes it. */
@FunctionalInterface
public interface OwnerConnections {

    Connection open() throws SQLException;
}
