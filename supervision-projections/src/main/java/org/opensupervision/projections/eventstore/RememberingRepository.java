package org.opensupervision.projections.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.privacy.AtHand;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers aggregates while they are in use, so that a command on one of them reads nothing. Another node may have written in the meantime:
 * then the new events cannot be appended, and {@link DecisionsOnTheLatest} sees to what appends none.
 */
public final class RememberingRepository<T> extends EventSourcingRepository<T> {

    private static final int AGGREGATES = 5_000;

    private final Cache<String, EventSourcedAggregate<T>> remembered =
            AtHand.cache(Ticker.systemTicker()).maximumSize(AGGREGATES).build();

    public RememberingRepository(Builder<T> builder) {
        super(builder);
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String aggregateIdentifier, @Nullable Long expectedVersion) {
        EventSourcedAggregate<T> known = remembered.getIfPresent(aggregateIdentifier);
        if (known == null || known.isDeleted()) {
            AssumedNew.requireNot(aggregateIdentifier);
            return super.doLoadWithLock(aggregateIdentifier, expectedVersion);
        }
        Remembered.use(known);
        forgetOnRollback(known);
        return known;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        super.doSaveWithLock(aggregate);
        remembered.put(aggregate.identifierAsString(), aggregate);
        forgetOnRollback(aggregate);
    }

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<T> aggregate) {
        super.doDeleteWithLock(aggregate);
        remembered.invalidate(aggregate.identifierAsString());
    }

    /** What was opened for them may be closed by now. */
    public void forgetAll() {
        remembered.invalidateAll();
    }

    /** What a failed command has left in it never happened; and if it failed because it was old, it has to be read. */
    private void forgetOnRollback(EventSourcedAggregate<T> aggregate) {
        String id = aggregate.identifierAsString();
        CurrentUnitOfWork.get().onRollback(u -> remembered.invalidate(id));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        remembered.invalidate(id);
                    }
                }
            });
        }
    }
}
