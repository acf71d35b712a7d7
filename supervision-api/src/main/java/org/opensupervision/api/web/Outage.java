package org.opensupervision.api.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.ProviderAway;
import org.opensupervision.projections.privacy.KeysAway;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What is no fault of a request and passes by: the database is gone, full, read-only or too busy; a master key or a
 * provider is away.
 */
public enum Outage {
    GONE("The database cannot be reached at the moment."),
    FULL("There is no room left on the disk. What is there can be read."),
    READ_ONLY("The database takes no changes at the moment. What is there can be read."),
    BUSY("The database is too busy at the moment."),
    KEYS("What is personal can neither be read nor written at the moment."),
    PROVIDER("Your agency's identity provider does not answer at the moment. A password is not affected.");

    private static final String CONNECTION_OF_THE_POOL_IS_GONE = "Connection is closed";

    private final String what;

    Outage(String what) {
        this.what = what;
    }

    /** Whether a change was made is not known when the connection broke while it was committed. */
    String detail() {
        return what + " Try again soon; what is sent again with its Idempotency-Key is done once.";
    }

    /** The outage behind a failure, whoever has wrapped it. */
    public static Optional<Outage> behind(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> next = new ArrayDeque<>();
        next.add(failure);
        while (!next.isEmpty()) {
            Throwable each = next.remove();
            if (!seen.add(each)) {
                continue;
            }
            Outage outage = of(each);
            if (outage != null) {
                return Optional.of(outage);
            }
            addCauses(each, next);
        }
        return Optional.empty();
    }

    /** That a connection could not even roll back is only the consequence of what happened before. */
    private static void addCauses(Throwable failure, Deque<Throwable> causes) {
        if (failure instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
            add(rollback.getApplicationException(), causes);
            return;
        }
        add(failure.getCause(), causes);
        if (failure instanceof SQLException sql) {
            add(sql.getNextException(), causes);
        }
        Collections.addAll(causes, failure.getSuppressed());
    }

    private static void add(@Nullable Throwable cause, Deque<Throwable> causes) {
        if (cause != null) {
            causes.add(cause);
        }
    }

    private static @Nullable Outage of(Throwable failure) {
        return switch (failure) {
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, SQLRecoverableException _ ->
                GONE;
            case SQLException sql -> of(sql.getSQLState(), String.valueOf(sql.getMessage()));
            case CannotCreateTransactionException e when e.getCause() == null -> GONE;
            case DataAccessResourceFailureException e when e.getCause() == null -> GONE;
            case NoRoom _ -> FULL;
            case LockAcquisitionFailedException _ -> BUSY;
            case KeysAway _ -> KEYS;
            case ProviderAway _ -> PROVIDER;
            case IOException e when String.valueOf(e.getMessage()).contains("No space left on device") -> FULL;
            default -> null;
        };
    }

    private static @Nullable Outage of(@Nullable String state, String message) {
        return switch (state) {
            case null -> message.equals(CONNECTION_OF_THE_POOL_IS_GONE) ? GONE : null;
            case "53100" -> FULL;
            case "25006" -> READ_ONLY;
            // waited too long: for a statement, a lock, a transaction; or in a circle
            case "57014", "55P03", "25P03", "25P04", "40P01" -> BUSY;
            default ->
                state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58")
                        ? GONE
                        : null;
        };
    }
}
