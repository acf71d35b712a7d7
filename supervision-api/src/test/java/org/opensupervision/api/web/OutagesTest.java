package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.projections.privacy.KeysAway;
import org.springframework.transaction.TransactionSystemException;

class OutagesTest {

    @ParameterizedTest
    @CsvSource({
        "08006, GONE",
        "08001, GONE",
        "57P01, GONE",
        "57P03, GONE",
        "53300, GONE",
        "58030, GONE",
        "53100, FULL",
        "25006, READ_ONLY",
        "57014, BUSY",
        "55P03, BUSY",
        "40P01, BUSY",
        "25P03, BUSY",
        "25P04, BUSY"
    })
    void an_outage_is_known_by_the_state_of_the_database(String state, Outage outage) {
        assertThat(Outage.behind(new SQLException("reason", state))).contains(outage);
    }

    @ParameterizedTest
    @CsvSource({"23505", "22001", "42601", "40001", "XX001"})
    void a_fault_of_the_request_or_of_the_program_is_none(String state) {
        assertThat(Outage.behind(new SQLException("reason", state))).isEmpty();
    }

    @Test
    void an_outage_is_found_whoever_has_wrapped_it() {
        var gone = new SQLException("reason", "08006");
        var rollback = new TransactionSystemException("rollback failed", new IllegalStateException());
        rollback.initApplicationException(gone);

        assertThat(Outage.behind(new EventStoreException("could not append", gone)))
                .contains(Outage.GONE);
        assertThat(Outage.behind(rollback)).contains(Outage.GONE);
        assertThat(Outage.behind(new SerializationException("could not read", new KeysAway("no answer"))))
                .contains(Outage.KEYS);
        assertThat(Outage.behind(new SQLTransientConnectionException("the pool has none")))
                .contains(Outage.GONE);
        assertThat(Outage.behind(new IOException("No space left on device"))).contains(Outage.FULL);
    }

    @Test
    void causes_in_a_circle_are_looked_at_once() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(Outage.behind(one)).isEmpty();
    }
}
