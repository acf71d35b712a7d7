package org.opensupervision.projections.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, or a decision that nothing needs to happen, appends no event that would fail if it was made on an aggregate
 * that another node has changed in the meantime. So it is checked, and made again if it was.
 */
public final class DecisionsOnTheLatest {

    private final PostgresEventStorageEngine log;

    public DecisionsOnTheLatest(PostgresEventStorageEngine log) {
        this.log = log;
    }

    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            Object result = chain.proceed();
            requireLatest(unitOfWork, null);
            return result;
        } catch (ConcurrencyException e) {
            throw e;
        } catch (Exception refusal) {
            requireLatest(unitOfWork, refusal);
            throw refusal;
        }
    }

    private void requireLatest(UnitOfWork<?> unitOfWork, @Nullable Exception refusal) {
        for (Remembered remembered : Remembered.usedIn(unitOfWork)) {
            boolean appendingWillTell = refusal == null && remembered.hasNewEvents();
            if (!appendingWillTell && !isLatest(remembered)) {
                throw new ConcurrencyException(remembered.id() + " has been changed on another node", refusal);
            }
        }
    }

    private boolean isLatest(Remembered remembered) {
        return log.lastSequenceNumberFor(remembered.id()).orElse(-1L) == remembered.version();
    }
}
