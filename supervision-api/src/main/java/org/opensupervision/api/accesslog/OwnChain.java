package org.opensupervision.api.accesslog;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.opensupervision.projections.accesslog.Verification;
import org.opensupervision.projections.accesslog.Verification.Result;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes along the access log of the agency for which a request works, as far as that tells by itself. */
@Component
class OwnChain {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    OwnChain(DataSource connections, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(connections);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The transaction of a request sees the entries of its agency and no others. */
    Result verify() {
        ConnectionCallback<Result> along = connection -> Verification.of(connection, List.of());
        return Objects.requireNonNull(transaction.execute(status -> jdbc.execute(along)));
    }
}
