package org.opensupervision.projections.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.projections.accesslog.AccessLogQuery.ChainEnd;
import org.opensupervision.projections.testing.TestDatabase;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with every right at the database changes what was written. */
class VerificationTest {

    static final AChain chain = new AChain();

    @BeforeEach
    void ten_entries_of_riverbend_and_three_of_lakeside() {
        chain.owner.sql("truncate access_entry").update();
        chain.write(RIVERBEND.id(), 10);
        chain.write(LAKESIDE.id(), 3);
    }

    @AfterAll
    static void close() {
        chain.close();
    }

    private static void as(String sql) {
        assertThat(chain.owner
                        .sql(sql.replace("RIVERBEND", "agency_id = '" + RIVERBEND.id() + "'"))
                        .update())
                .isPositive();
    }

    /** And nothing is wrong with the other agency. */
    private static void assertBroken(Verification.Result result, long number, String what) {
        assertThat(result.faults()).containsExactly(new Verification.Fault(RIVERBEND.id(), number, what));
        assertThat(result.ends()).extracting(ChainEnd::agency).containsExactly(LAKESIDE.id());
    }

    @Test
    void untouched_chains_are_whole() {
        assertThat(chain.verify().faults()).isEmpty();
        assertThat(chain.verify(chain.end(RIVERBEND.id()), chain.end(LAKESIDE.id()))
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "reader_id = gen_random_uuid()",
                "kind = 'FLAG'",
                "kind = 'SOMETHING'",
                "refused = not refused",
                "subject_id = gen_random_uuid()",
                "subject_id = null",
                "record_id = gen_random_uuid()",
                "record_id = null",
                "network = '10.1.3.0/24'",
                "reason = 'because'"
            })
    void a_changed_entry_is_named(String change) {
        as("update access_entry set " + change + " where number = 4 and RIVERBEND");

        assertBroken(chain.verify(), 4, "does not say what was written");
    }

    @Test
    void a_changed_entry_with_a_hash_that_fits_it_breaks_the_next() {
        as("update access_entry set hash = sha256('anything') where number = 4 and RIVERBEND");
        assertBroken(chain.verify(), 4, "does not say what was written");
    }

    @Test
    void a_changed_entry_is_named_whatever_its_version_says() {
        as("update access_entry set version = 2 where number = 4 and RIVERBEND");
        assertBroken(chain.verify(), 4, "is of a version that is not known");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_removed_entry_is_named(int number) {
        as("delete from access_entry where RIVERBEND and number = " + number);
        assertBroken(chain.verify(), number, "is missing");
    }

    @Test
    void a_removed_entry_is_named_though_the_later_ones_are_numbered_anew() {
        as("delete from access_entry where RIVERBEND and number = 4");
        as("update access_entry set number = -number where RIVERBEND and number > 4");
        as("update access_entry set number = -number - 1 where RIVERBEND and number < 0");
        assertBroken(chain.verify(), 4, "does not follow the one before");
    }

    @Test
    void an_inserted_entry_is_named() {
        as("update access_entry set number = -number where RIVERBEND and number > 4");
        as("update access_entry set number = -number + 1 where RIVERBEND and number < 0");
        as("""
                insert into access_entry
                select agency_id, 5, version, at, reader_id, kind, refused, subject_id, record_id, network, reason,
                    hash, sha256('anything')
                from access_entry where RIVERBEND and number = 4
                """);
        assertBroken(chain.verify(), 5, "does not say what was written");
    }

    @Test
    void exchanged_entries_are_named() {
        as("update access_entry set number = -number where RIVERBEND and number in (4, 5)");
        as("update access_entry set number = 9 + number where RIVERBEND and number < 0");
        assertBroken(chain.verify(), 4, "does not follow the one before");
    }

    @Test
    void that_the_end_was_cut_off_is_seen_by_an_end_that_was_noted() {
        ChainEnd noted = chain.end(RIVERBEND.id());
        as("delete from access_entry where RIVERBEND and number > 7");

        assertThat(chain.verify().faults()).as("without it").isEmpty();
        assertBroken(chain.verify(noted), 8, "is missing, though one as late or later was noted");
    }

    @Test
    void that_everything_was_removed_is_seen_by_an_end_that_was_noted() {
        ChainEnd noted = chain.end(RIVERBEND.id());
        as("delete from access_entry where RIVERBEND");

        assertBroken(chain.verify(noted), 1, "is missing, though one as late or later was noted");
    }

    @Test
    void that_everything_was_written_anew_is_seen_by_an_end_that_was_noted() {
        ChainEnd noted = chain.end(RIVERBEND.id());
        as("delete from access_entry where RIVERBEND and number > 7");
        chain.log.write(List.of(AChain.seen(RIVERBEND.id(), KindOfData.FLAG, null)));
        chain.write(RIVERBEND.id(), 5);

        assertThat(chain.verify().faults()).as("without it").isEmpty();
        assertBroken(chain.verify(noted), 10, "is not the one that was noted");
    }

    @Test
    void a_copy_of_the_table_is_as_whole_as_the_original() throws Exception {
        ChainEnd end = chain.end(RIVERBEND.id());
        var dump = new ByteArrayOutputStream();
        try (var connection = chain.database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy access_entry to stdout", dump);
        }
        try (HikariDataSource restored = TestDatabase.fresh();
                var connection = restored.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy access_entry from stdin", new ByteArrayInputStream(dump.toByteArray()));
            assertThat(Verification.of(connection, List.of(end)).faults()).isEmpty();
            connection.setAutoCommit(true);
            try (var log = new AccessLog(
                    new org.springframework.jdbc.core.JdbcTemplate(restored),
                    new org.springframework.jdbc.support.JdbcTransactionManager(restored))) {
                log.write(List.of(AChain.seen(RIVERBEND.id())));
            }
            assertThat(Verification.of(connection, List.of(end)).faults()).isEmpty();
            assertThat(JdbcClient.create(restored)
                            .sql("select max(number) from access_entry")
                            .query(Long.class)
                            .single())
                    .isEqualTo(11);
        }
    }
}
