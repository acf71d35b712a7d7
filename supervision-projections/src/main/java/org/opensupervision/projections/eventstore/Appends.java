package org.opensupervision.projections.eventstore;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Written in groups; within a transaction of the caller's own, their fate is the fate of that transaction. */
final class Appends {

    private final AppendStatements statements;
    private final GroupCommit groups;
    private final AppendStatements callersStatements;
    private final DataSource callersConnections;

    Appends(JdbcTemplate jdbc, PlatformTransactionManager transactions, JdbcTemplate callers) {
        statements = new AppendStatements(new NamedParameterJdbcTemplate(jdbc));
        groups = new GroupCommit(statements, transactions);
        callersStatements = new AppendStatements(new NamedParameterJdbcTemplate(callers));
        callersConnections = requireNonNull(callers.getDataSource());
    }

    void write(Append append) {
        if (append.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.hasResource(callersConnections)) {
            writeInTransaction(append);
        } else {
            groups.write(append);
        }
    }

    private void writeInTransaction(Append append) {
        Append afterwards = append.ofAllAgencies();
        if (!afterwards.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    groups.write(afterwards);
                }
            });
        }
        try {
            callersStatements.write(List.of(append.ofOneAgency()));
        } catch (DataIntegrityViolationException e) {
            // the caller's own connection answers nothing any more until its transaction is rolled back
            throw statements.conflict(append, e);
        }
    }

    void close() {
        groups.close();
    }
}
