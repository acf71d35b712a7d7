package org.opensupervision.api.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.request;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.projections.accesslog.AccessLogReader;
import org.opensupervision.projections.directory.DirectoryReader;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class AuditVerifyTest {

    @Autowired
    Agencies agencies;

    @Autowired
    DataSourceProperties database;

    @Autowired
    DirectoryReader directory;

    @Autowired
    AccessLogReader accessLog;

    @Autowired
    @Qualifier("owner") JdbcClient owner;

    @TempDir
    Path folder;

    Agency agency;

    @BeforeEach
    void three_entries() {
        agency = agencies.register();
        Someone sam = agency.supervisor("S1");
        Someone clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        String request = agency.request(clara, request("supportive"));
        agencies.settle();
        for (int i = 0; i < 3; i++) {
            sam.get("/api/support-requests/" + request).is(200);
        }
    }

    private record Verified(int exitCode, String out, String err) {}

    private Verified verify(Path... files) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = AuditVerify.verify(
                Stream.of(files).map(Path::toString).toList(),
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        String.valueOf(database.getUrl()),
                        "SPRING_DATASOURCE_USERNAME",
                        String.valueOf(database.getUsername())),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Verified(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void a_whole_log_is_told_by_where_it_ends() {
        Verified verified = verify();

        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out()).containsPattern("access log of " + agency.id() + " ends at 3 [0-9a-f]{64}\n");
        assertThat(verified.err()).contains("are whole, 0 are not");
    }

    @Test
    void a_log_that_was_cut_off_is_told_by_what_was_written_before() throws Exception {
        Path noted = Files.writeString(folder.resolve("ends.txt"), verify().out());
        List<Map<String, Object>> cutOff = owner.sql("select * from access_entry where agency_id = ? and number = 3")
                .param(agency.id().value())
                .query()
                .listOfRows();
        owner.sql("create table cut_off as select * from access_entry where agency_id = ? and number = 3")
                .param(agency.id().value())
                .update();
        owner.sql("delete from access_entry where agency_id = ? and number = 3")
                .param(agency.id().value())
                .update();
        try {
            assertThat(cutOff).hasSize(1);
            assertThat(verify().exitCode()).as("without it").isZero();
            Verified verified = verify(noted);
            assertThat(verified.exitCode()).isOne();
            assertThat(verified.err()).contains("access log of " + agency.id() + ": entry 3 is missing");
        } finally {
            owner.sql("insert into access_entry select * from cut_off").update();
            owner.sql("drop table cut_off").update();
        }
        assertThat(verify(noted).exitCode()).isZero();
    }

    @Test
    void the_application_notes_the_ends_in_its_log_where_they_are_found_again() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(EndsOfTheDay.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            EndsOfTheDay.sayAll(directory, accessLog);
        } finally {
            log.detachAppender(lines);
        }
        List<String> said = lines.list.stream()
                .map(line -> "2026-10-31T12:00:00 INFO " + line.getFormattedMessage())
                .toList();

        assertThat(said)
                .anySatisfy(line -> assertThat(line).contains(agency.id().toString()));
        Path file = Files.write(folder.resolve("application.log"), said);
        assertThat(NotedEnd.in(said.stream())).hasSameSizeAs(said);
        assertThat(verify(file).exitCode()).isZero();
    }

    @Test
    void a_database_that_cannot_be_read_is_not_a_whole_log() {
        int exitCode = AuditVerify.verify(
                List.of(),
                Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none"),
                System.out,
                System.err);
        assertThat(exitCode).isEqualTo(2);
    }
}
