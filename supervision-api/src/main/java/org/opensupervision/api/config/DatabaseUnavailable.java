package org.opensupervision.api.config;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says to the person who starts the application why the database that they named is of no use. */
class DatabaseUnavailable extends RuntimeException {

    private final String remedy;

    private DatabaseUnavailable(String reason, String remedy, @Nullable SQLException cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    static DatabaseUnavailable notThere(String address, Duration waited, SQLException cause) {
        return new DatabaseUnavailable(
                "No database answered at %s within %d seconds: %s"
                        .formatted(address, waited.toSeconds(), cause.getMessage()),
                "Start the database or correct SPRING_DATASOURCE_URL. OPENSUPERVISION_DATABASE_WAIT, such as 5m,"
                        + " is how long the application waits for it.",
                cause);
    }

    static DatabaseUnavailable malformed(String address, SQLException cause) {
        return new DatabaseUnavailable(
                "%s is no address of a PostgreSQL database.".formatted(address),
                "Correct SPRING_DATASOURCE_URL; it looks like jdbc:postgresql://host:5432/name.",
                cause);
    }

    static DatabaseUnavailable refused(String address, SQLException cause) {
        return new DatabaseUnavailable(
                "The database at %s refused the application: %s".formatted(address, cause.getMessage()),
                "Correct SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD,"
                        + " or the server's settings.",
                cause);
    }

    static DatabaseUnavailable inPlain(String hosts) {
        return new DatabaseUnavailable(
                "The database at %s is not on this machine, and what goes there would go in plain or to whoever answers."
                        .formatted(hosts),
                "Give the server a certificate and add sslmode=verify-full to SPRING_DATASOURCE_URL (sslrootcert= names"
                        + " the authority), or set %s=true if the network in between is yours alone."
                                .formatted(TrustedDatabase.PLAIN),
                null);
    }

    static DatabaseUnavailable byPassword(String hosts) {
        return new DatabaseUnavailable(
                "The database at %s is not on this machine, and would be shown passwords that stay the same."
                        .formatted(hosts),
                "Give the application a certificate, name it in SPRING_DATASOURCE_URL (sslkey= and sslcert=), and unset"
                        + " the passwords of the three roles, or set %s=true to sign in by password all the same."
                                .formatted(TrustedDatabase.PASSWORDS),
                null);
    }

    String remedy() {
        return remedy;
    }
}
