package org.opensupervision.benchmarks.deployment;

import java.sql.Connection;
import java.sql.SQLException;

/** What is asked of the database for a page, without whoever shows it. */
public interface BareQuestions {

    void ask(Connection connection) throws SQLException;
}
