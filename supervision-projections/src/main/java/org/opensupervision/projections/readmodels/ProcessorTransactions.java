package org.opensupervision.projections.readmodels;

import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.opensupervision.projections.eventstore.Survivable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** The transactions of Axon's processors, in which an error is an exception. */
final class ProcessorTransactions implements TransactionManager {

    private final PlatformTransactionManager transactions;

    ProcessorTransactions(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Transaction startTransaction() {
        return new Begun(Survivable.get(() -> transactions.getTransaction(TransactionDefinition.withDefaults())));
    }

    @Override
    public void executeInTransaction(Runnable task) {
        Survivable.run(() -> TransactionManager.super.executeInTransaction(task));
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> supplier) {
        return Survivable.get(() -> TransactionManager.super.fetchInTransaction(supplier));
    }

    private final class Begun implements Transaction {

        private final TransactionStatus status;

        Begun(TransactionStatus status) {
            this.status = status;
        }

        @Override
        public void commit() {
            Survivable.run(() -> transactions.commit(status));
        }

        /** A commit that fails has rolled back. */
        @Override
        public void rollback() {
            if (!status.isCompleted()) {
                Survivable.run(() -> transactions.rollback(status));
            }
        }
    }
}
