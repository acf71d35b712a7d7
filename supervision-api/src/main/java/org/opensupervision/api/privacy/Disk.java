package org.opensupervision.api.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.config.OwnerConnections;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * What deleted rows leave behind. A deleted row stays in its file until the file is written anew, the planner's
 * statistics keep samples of what stood there, and the write-ahead log keeps what was written until it is thrown away.
 */
final class Disk {

    /** Of what was purged or changed beside the read models, whose files went with the rebuild. */
    private static final List<String> TABLES = List.of(
            "contact_claim",
            "credential",
            "provider_account",
            "api_token",
            "spring_session_attributes",
            "spring_session",
            "sign_in_attempt",
            "known_device",
            "invitation",
            "second_factor",
            "recovery_code",
            "notice",
            "flag_announcement",
            "import",
            "import_file",
            "import_rejection",
            "draft",
            "parked_event",
            "keys.person_key",
            "pg_catalog.pg_statistic");

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final OwnerConnections owner;

    Disk(OwnerConnections owner) {
        this.owner = owner;
    }

    /** What this role may not do, if anything. */
    @Nullable String clean() {
        List<String> left = new ArrayList<>();
        try (Connection connection = owner.open()) {
            for (String table : TABLES) {
                attempt(connection, "vacuum (full, analyze) " + table, left);
            }
            // the rest of the segment is overwritten, and the checkpoint throws away what lies before
            attempt(connection, "select pg_switch_wal()", left);
            attempt(connection, "checkpoint", left);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("what an erasure left on disk stays there for now", e);
        }
        return left.isEmpty() ? null : String.join("; ", left);
    }

    private static void attempt(Connection connection, String sql, List<String> left) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '3s'");
            statement.execute(sql);
            // what it may not do, a vacuum leaves out with a warning
            if (statement.getWarnings() != null) {
                left.add(sql);
            }
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            left.add(sql);
        }
    }
}
