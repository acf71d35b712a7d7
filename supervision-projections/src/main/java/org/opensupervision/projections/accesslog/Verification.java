package org.opensupervision.projections.accesslog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.accesslog.AccessLogQuery.ChainEnd;

/**
 * Goes along all chains from their first entry. A chain does not know that its end was cut off, or that it was written
 * anew as a whole: that is seen by ends that were noted before.
 */
public final class Verification {

    private static final int FETCHED_AT_ONCE = 5_000;

    private final List<ChainEnd> noted;
    private final List<ChainEnd> ends = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long entries;

    private Verification(List<ChainEnd> noted) {
        this.noted = noted;
    }

    /** The first entry of a chain that is not as it was written. */
    public record Fault(AgencyId agency, long number, String what) {}

    /** {@code ends} are those of whole chains. */
    public record Result(long entries, List<ChainEnd> ends, List<Fault> faults) {}

    /** In a transaction of its own. The connection must be one that sees all agencies. */
    public static Result of(Connection connection, List<ChainEnd> noted) throws SQLException {
        connection.setAutoCommit(false);
        var verification = new Verification(noted);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select * from access_entry order by agency_id, number")) {
                verification.goAlong(rows);
            }
        } finally {
            connection.rollback();
        }
        return new Result(verification.entries, verification.ends, verification.faults);
    }

    private void goAlong(ResultSet rows) throws SQLException {
        List<AgencyId> seen = new ArrayList<>();
        WalkedChain chain = null;
        while (rows.next()) {
            entries++;
            AgencyId agency = new AgencyId(rows.getObject("agency_id", UUID.class));
            if (chain == null || !chain.agency().equals(agency)) {
                finish(chain);
                chain = new WalkedChain(agency, endsOf(agency));
                seen.add(agency);
            }
            chain.next(rows);
        }
        finish(chain);
        noted.stream()
                .filter(end -> !seen.contains(end.agency()))
                .map(ChainEnd::agency)
                .distinct()
                .forEach(agency -> finish(new WalkedChain(agency, endsOf(agency))));
    }

    private List<ChainEnd> endsOf(AgencyId agency) {
        return noted.stream().filter(end -> end.agency().equals(agency)).toList();
    }

    private void finish(@Nullable WalkedChain chain) {
        if (chain != null) {
            chain.end().ifPresentOrElse(faults::add, () -> ends.add(chain.reached()));
        }
    }
}
