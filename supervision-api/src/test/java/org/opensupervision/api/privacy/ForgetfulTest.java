package org.opensupervision.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.PersonKeys;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node drops when it is told to forget: keys as well, and the buffers that they came in. */
@OverHttp
class ForgetfulTest {

    private static final AgencyId AGENCY = AgencyId.random();
    private static final PersonId CLARA = PersonId.referredTo(AGENCY, "C1");

    @Autowired
    PersonKeys keys;

    @Autowired
    List<Forgetful> forgetful;

    @Autowired
    @Qualifier("keys") HikariDataSource connections;

    @Autowired
    @Qualifier("owner") JdbcClient jdbc;

    /** It would be somebody to erase. */
    @AfterEach
    void leave_no_destroyed_key() {
        jdbc.sql("delete from keys.person_key where person_id = :clara")
                .param("clara", CLARA.value())
                .update();
    }

    @Test
    void keys_are_forgotten_even_if_nobody_has_told_that_they_are_destroyed() {
        keys.current(AGENCY, CLARA);
        jdbc.sql("""
                update keys.person_key set wrapped = null, wrapped_by = null, destroyed_at = now()
                where person_id = :clara
                """).param("clara", CLARA.value()).update();
        assertThat(keys.version(CLARA, 1)).as("control: remembered").isPresent();

        forgetful.forEach(Forgetful::forget);

        assertThat(keys.version(CLARA, 1)).isEmpty();
    }

    @Test
    void connections_that_keys_came_over_are_closed() throws SQLException {
        Set<Integer> before = servers();
        assertThat(servers()).as("control: used again").isEqualTo(before);

        forgetful.forEach(Forgetful::forget);

        assertThat(servers()).doesNotContainAnyElementsOf(before);
    }

    /** The processes that the pool is connected to. */
    private Set<Integer> servers() throws SQLException {
        try (Connection one = connections.getConnection();
                Connection other = connections.getConnection()) {
            return Set.of(
                    one.unwrap(PGConnection.class).getBackendPID(),
                    other.unwrap(PGConnection.class).getBackendPID());
        }
    }
}
