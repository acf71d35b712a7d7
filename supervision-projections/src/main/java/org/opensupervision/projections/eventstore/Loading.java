package org.opensupervision.projections.eventstore;

import java.util.function.Function;
import org.opensupervision.projections.fence.BoundAgency;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a record for whoever gives it a command: bound to an agency, they find none of another. */
final class Loading {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Loading(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    <T> T read(Function<JdbcTemplate, T> reading) {
        return BoundAgency.get().isPresent() ? transaction.execute(status -> reading.apply(jdbc)) : reading.apply(jdbc);
    }
}
