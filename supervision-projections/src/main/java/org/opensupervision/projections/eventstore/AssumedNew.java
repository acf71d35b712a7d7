package org.opensupervision.projections.eventstore;

import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * A command that is sent with this is decided as if there was no such record yet, without a look. If there is one, its
 * events cannot be appended. A refusal may be due to the assumption: whoever sent it has to send it again without.
 */
public final class AssumedNew {

    private static final String KEY = AssumedNew.class.getName();

    public static final Map<String, Boolean> METADATA = Map.of(KEY, true);

    private AssumedNew() {}

    public static boolean isAssumed() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage().getMetaData().containsKey(KEY);
    }

    static void requireNot(String record) {
        if (isAssumed()) {
            throw new AggregateNotFoundException(record, "assumed to be new");
        }
    }
}
