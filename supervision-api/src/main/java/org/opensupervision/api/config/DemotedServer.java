package org.opensupervision.api.config;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/** Sees connections that are of no more use though they answer: their server takes no more writes, or has hung up. */
public class DemotedServer implements SQLExceptionOverride {

    private static final Set<String> OF_NO_USE = Set.of(
            "25006", // read-only: another server may be the primary by now
            "25P03", // idle in a transaction for too long
            "25P04", // a transaction that took too long
            "57P05"); // idle for too long

    @java.lang.Override
    public Override adjudicate(SQLException exception) {
        return OF_NO_USE.contains(exception.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
