package org.opensupervision.projections.readmodels;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The time limits of a connection suit what a person waits for. Work of another size asks here for longer ones, at the
 * start of its transaction; with the transaction they end.
 */
@Component
public class LongTransactions {

    /** The server is to give up first, so that its own error is seen. */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(5);

    private final JdbcTemplate jdbc;

    LongTransactions(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The whole transaction and each of its statements may last that long, for locks it waits as before. */
    public void allow(Duration atMost) {
        String limit = atMost.toMillis() + "ms";
        // the limit of a transaction that goes on can be lifted and set, not changed
        var _ = jdbc.queryForList("""
                select set_config(name, value, true)
                from unnest(
                    array['transaction_timeout', 'transaction_timeout', 'statement_timeout'],
                    array['0', ?, ?]) as setting (name, value)
                where current_setting(name, true) is not null
                """, limit, limit);
        var _ = jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            waitForAnswers(connection, atMost.plus(FOR_THE_ANSWER));
            return true;
        });
    }

    /** The pool sets it back when the connection is returned. */
    private static void waitForAnswers(Connection connection, Duration atMost) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(atMost.toMillis()));
    }
}
