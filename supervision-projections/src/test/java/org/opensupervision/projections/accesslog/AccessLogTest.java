package org.opensupervision.projections.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.opensupervision.projections.accesslog.AChain.seen;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessLogTest {

    private static final int READERS = 32;
    private static final int READS = 40;

    final AChain chain = new AChain();

    @AfterEach
    void close() {
        chain.close();
    }

    @Test
    void what_is_written_can_be_found_once_the_call_returns() {
        chain.write(RIVERBEND.id(), 3);
        chain.write(LAKESIDE.id(), 1);

        assertThat(chain.verify().entries()).isEqualTo(4);
        assertThat(chain.end(RIVERBEND.id()).number()).isEqualTo(3);
        assertThat(chain.end(LAKESIDE.id()).number()).isEqualTo(1);
    }

    @Test
    void many_readers_at_once_on_two_nodes_leave_whole_chains_without_gaps() {
        try (AccessLog otherNode = chain.open();
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                AccessLog node = reader % 2 == 0 ? chain.log : otherNode;
                AgencyId agency = reader % 4 < 2 ? RIVERBEND.id() : LAKESIDE.id();
                readers.submit(() -> {
                    for (int read = 0; read < READS; read++) {
                        node.write(List.of(seen(agency), seen(agency)));
                    }
                });
            }
        }

        for (AgencyId agency : List.of(RIVERBEND.id(), LAKESIDE.id())) {
            assertThat(chain.owner
                            .sql("select number from access_entry where agency_id = ? order by number")
                            .param(agency.value())
                            .query(Long.class)
                            .list())
                    .isEqualTo(LongStream.rangeClosed(1, READERS / 2 * READS * 2L)
                            .boxed()
                            .toList());
        }
        assertThat(chain.verify().faults()).isEmpty();
    }

    /** With nothing but what docs/decisions/0024 says, and PostgreSQL's own SHA-256. */
    @Test
    void others_can_verify_it_with_their_own_means() {
        chain.log.write(List.of(seen(RIVERBEND.id()), seen(RIVERBEND.id(), KindOfData.FLAG, "she – may be in danger")));
        chain.log.write(List.of(new Sighting(
                RIVERBEND.id(),
                seen(RIVERBEND.id()).at(),
                AChain.CLARA,
                KindOfData.REJECTED_ROWS,
                true,
                null,
                null,
                "unknown",
                null)));

        assertThat(chain.owner.sql("""
                select count(*) from access_entry
                where hash = sha256(convert_to(concat_ws(E'\\n',
                    version,
                    encode(previous_hash, 'hex'),
                    agency_id,
                    number,
                    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    reader_id,
                    kind,
                    case when refused then 'refused' else 'seen' end,
                    coalesce(subject_id::text, ''),
                    coalesce(record_id::text, ''),
                    network,
                    coalesce(reason, '')), 'UTF8'))
                """).query(Long.class).single()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_entry set reader_id = gen_random_uuid()",
                "delete from access_entry",
                "truncate access_entry",
                "drop table access_entry",
                "alter table access_entry disable row level security"
            })
    void the_application_adds_to_it_and_nothing_else(String attempt) {
        chain.write(RIVERBEND.id(), 1);
        try (HikariDataSource web = TestDatabase.as("opensupervision_web", chain.database)) {
            for (HikariDataSource role : List.of(web, chain.work)) {
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> JdbcClient.create(role).sql(attempt).update())
                        .satisfies(refusal -> assertThat(stateOf(refusal)).isEqualTo("42501"));
            }
        }
        assertThat(chain.end(RIVERBEND.id()).number()).isOne();
    }

    @Test
    void a_request_does_not_even_add_to_it() {
        try (HikariDataSource web = TestDatabase.as("opensupervision_web", chain.database)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> JdbcClient.create(web)
                            .sql("insert into access_entry (agency_id) values (gen_random_uuid())")
                            .update())
                    .satisfies(refusal -> assertThat(stateOf(refusal)).isEqualTo("42501"));
        }
    }

    @Test
    void what_cannot_be_written_is_told_and_later_ones_are_written_again() {
        chain.write(RIVERBEND.id(), 1);
        chain.owner.sql("alter table access_entry rename to mislaid").update();
        assertThatExceptionOfType(NotWrittenDown.class).isThrownBy(() -> chain.write(RIVERBEND.id(), 1));

        chain.owner.sql("alter table mislaid rename to access_entry").update();
        chain.write(RIVERBEND.id(), 1);
        assertThat(chain.end(RIVERBEND.id()).number()).isEqualTo(2);
    }

    @Test
    void nothing_is_taken_after_the_end() {
        chain.log.close();
        assertThatExceptionOfType(NotWrittenDown.class).isThrownBy(() -> chain.write(RIVERBEND.id(), 1));
    }

    private static String stateOf(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "?";
    }
}
