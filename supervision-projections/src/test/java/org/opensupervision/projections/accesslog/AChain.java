package org.opensupervision.projections.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.AccessLogQuery.ChainEnd;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Access logs on a database of their own, written as the application does, and the owner of the tables beside it. */
final class AChain implements AutoCloseable {

    static final PersonId CLARA = new PersonId(new UUID(0, 2));

    final HikariDataSource database = TestDatabase.fresh();
    final HikariDataSource work = TestDatabase.as("opensupervision_work", database);
    final JdbcClient owner = JdbcClient.create(database);
    final AccessLog log = open();

    AccessLog open() {
        return new AccessLog(new JdbcTemplate(work), new JdbcTransactionManager(work));
    }

    static Sighting seen(AgencyId agency) {
        return seen(agency, KindOfData.REQUEST, null);
    }

    static Sighting seen(AgencyId agency, KindOfData what, String reason) {
        return new Sighting(
                agency,
                Instant.parse("2026-10-31T12:00:00.123456789Z"),
                new PersonId(new UUID(0, 1)),
                what,
                false,
                CLARA,
                new UUID(0, 3),
                "10.1.2.0/24",
                reason);
    }

    void write(AgencyId agency, int entries) {
        log.write(IntStream.range(0, entries).mapToObj(n -> seen(agency)).toList());
    }

    Verification.Result verify(ChainEnd... noted) {
        try (var connection = database.getConnection()) {
            return Verification.of(connection, List.of(noted));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ChainEnd end(AgencyId agency) {
        assertThat(verify().faults()).isEmpty();
        return verify().ends().stream()
                .filter(end -> end.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        log.close();
        work.close();
        database.close();
    }
}
