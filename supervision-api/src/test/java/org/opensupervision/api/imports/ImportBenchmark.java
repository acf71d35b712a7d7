package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * How many rows of a log go in in a second, beside what the same database does with the same events inserted as they
 * are. Not part of the usual run: mvn test -pl supervision-api -am -Dtest=ImportBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false
 */
class ImportBenchmark {

    private static final int WARM_UP = 3_000;
    private static final int ROWS = Integer.getInteger("rows", 20_000);

    @Test
    void measure() throws Exception {
        try (EmbeddedPostgres database = TestAgency.database()) {
            TestAgency agency;
            try (ConfigurableApplicationContext application = TestAgency.application(database)) {
                agency = TestAgency.registered(application);
            }
            try (OtherProcess application = OtherProcess.start(database)) {
                agency = agency.at(application.url(), database);
                agency.imported(GeneratedLog.of(WARM_UP));
                System.out.printf("single-row inserts: %.0f rows/s%n", raw(database, 3_000, 1));
                System.out.printf("hundred-row inserts: %.0f rows/s%n", raw(database, 60_000, 100));
                System.out.printf("new rows imported: %.0f rows/s%n", imported(agency));
                System.out.printf("repeated rows imported: %.0f rows/s%n", imported(agency));
            }
        }
    }

    private static double imported(TestAgency agency) {
        byte[] sessions = GeneratedLog.sessions(WARM_UP, ROWS).getBytes(UTF_8);
        long begun = System.nanoTime();
        String location = agency.begun(Map.of("sessions", sessions));
        JsonNode view =
                agency.awaited(location, now -> !now.get("state").asString().equals("RUNNING"));
        double seconds = seconds(begun);
        System.out.println(view.at("/files/sessions"));
        return ROWS / seconds;
    }

    /** Events as the import writes them, in transactions of {@code atOnce} rows on one connection. */
    private static double raw(EmbeddedPostgres database, int rows, int atOnce) throws SQLException {
        Event event = event(database);
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            connection
                    .createStatement()
                    .execute("create table if not exists raw (like domain_event_entry including all)");
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int row = 0; row < rows; row += atOnce) {
                insert(connection, event, atOnce);
                connection.commit();
            }
            return rows / seconds(begun);
        }
    }

    private static void insert(Connection connection, Event event, int rows) throws SQLException {
        String values = String.join(",", Collections.nCopies(rows, "(?,?,0,?,?,?,?,?,?)"));
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into raw (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                    payload_type, payload_revision, payload, meta_data) values
                """ + values)) {
            int at = 1;
            for (int row = 0; row < rows; row++) {
                statement.setString(at++, UUID.randomUUID().toString());
                statement.setString(at++, UUID.randomUUID().toString());
                statement.setString(at++, "Session");
                statement.setString(at++, "2026-11-22T03:51:02.123456Z");
                statement.setString(at++, event.type());
                statement.setString(at++, "1");
                statement.setBytes(at++, event.payload());
                statement.setBytes(at++, event.metaData());
            }
            statement.executeUpdate();
        }
    }

    private static Event event(EmbeddedPostgres database) {
        return JdbcClient.create(database.getPostgresDatabase())
                .sql("select * from domain_event_entry where payload_type like '%SessionRecorded' limit 1")
                .query((row, n) ->
                        new Event(row.getString("payload_type"), row.getBytes("payload"), row.getBytes("meta_data")))
                .single();
    }

    private record Event(String type, byte[] payload, byte[] metaData) {}

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
