package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.config.PostgresPrograms;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.security.Scope;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.Verification;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.ReadModels;
import org.opensupervision.projections.readmodels.Rebuild;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A dump is restored into an empty database, whose read models are then built from its events alone. The control restores
 * the same dump without one of its events.
 */
@Drill
class DumpAndRestoreDrill {

    private static final String NAME = "dump, restore and rebuild";
    private static final String EVENTS = "COPY public.domain_event_entry ";
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private Someone supervisor;
    private Someone supervisee;
    private long events;

    @Test
    void a_restored_database_has_the_same_read_models_and_goes_on() throws Exception {
        try (var server = PostgresServer.in(directory.resolve("postgres"), programs())
                .initialised()
                .started()) {
            server.sql().sql("create database original").update();
            Map<String, String> original = liveThrough(server);
            Path dump = directory.resolve("original.sql");
            server.run("pg_dump", to(server, "original", "--file=" + dump));
            long begun = System.nanoTime();
            Map<String, String> ours = restored(server, dump, "ours");
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Map<String, String> control = restored(server, withoutOneEvent(dump), "control");

            DrillReport.add(
                    NAME,
                    "%,d events in %s; %d of %d tables as before; goes on"
                            .formatted(events, Durations.seconds(took), equal(original, ours), original.size()),
                    "one event left out: %d of %d tables as before"
                            .formatted(equal(original, control), original.size()));
            assertThat(ours).isEqualTo(original);
            assertThat(control).as("control: noticed").isNotEqualTo(original);
        }
    }

    /** Returns what its read models then are. */
    private Map<String, String> liveThrough(PostgresServer server) throws Exception {
        try (var application = DrilledApplication.on(server.url("original"))) {
            try (var clients = application.clients(CLIENTS)) {
                Thread.sleep(DrillReport.length());
                clients.finish(PATIENCE);
                assertThat(clients.unexpected()).isEmpty();
            }
            application
                    .supervisee()
                    .post("/api/support-requests", Agency.request("supportive"))
                    .is(201);
            application.settle();
            supervisor = application.supervisor();
            supervisor.get("/api/support-requests").is(200);
            supervisee = application.supervisee();
            events = server.sql("original")
                    .sql("select count(*) from domain_event_entry")
                    .query(Long.class)
                    .single();
            return checksums(application.context(), server.sql("original"));
        }
    }

    /** Built from its events alone; returns what the read models then are. */
    private Map<String, String> restored(PostgresServer server, Path dump, String name) throws Exception {
        server.sql().sql("create database " + name).update();
        server.run("psql", to(server, name, "--quiet", "--set=ON_ERROR_STOP=1", "--file=" + dump));
        try (var context = DrilledApplication.start(server.url(name))) {
            JdbcClient sql = server.sql(name);
            tables(context).forEach(table -> sql.sql("truncate " + table).update());
            rebuild(context);
            Map<String, String> checksums = checksums(context, sql);
            goOn(context, sql);
            return checksums;
        }
    }

    private static final AgencyId ASKING = AgencyId.random();

    private static void rebuild(ConfigurableApplicationContext context) throws InterruptedException {
        var rebuilds = context.getBean(Rebuilds.class);
        UUID id = rebuilds.start(ASKING, context.getBean(ReadModels.class).views())
                .orElseThrow();
        Rebuild rebuild = rebuilds.find(ASKING, id).orElseThrow();
        while (rebuild.state() == Rebuild.State.RUNNING) {
            Thread.sleep(50);
            rebuild = rebuilds.find(ASKING, id).orElseThrow();
        }
        assertThat(rebuild.state()).as("%s", rebuild).isEqualTo(Rebuild.State.DONE);
    }

    /** What is recorded now comes after everything that was there, and is seen. */
    private void goOn(ConfigurableApplicationContext context, JdbcClient sql) {
        long newest = newest(sql);
        var agencies = context.getBean(Agencies.class);
        var again = new Someone(
                supervisor.id(),
                supervisor.ref(),
                supervisor.name(),
                supervisor.email(),
                agencies.bearing(new SignedIn(agencyOf(supervisor, sql), PersonId.of(supervisor.id())), Scope.values()),
                agencies);
        String session = again.post("/api/sessions", Agency.held("2026-10-02", supervisee))
                .id();
        assertThat(newest(sql)).isGreaterThan(newest);
        again.sees("/api/sessions/" + session).is(200);
    }

    private static AgencyId agencyOf(Someone person, JdbcClient sql) {
        return new AgencyId(sql.sql("select agency_id from person where person_id = cast(:person as uuid)")
                .param("person", person.id())
                .query(UUID.class)
                .single());
    }

    private static long newest(JdbcClient sql) {
        return sql.sql("select max(global_index) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    private Path withoutOneEvent(Path dump) throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(dump));
        int session = IntStream.range(lines.indexOf(copyOfEvents(lines)), lines.size())
                .filter(line -> lines.get(line).contains("SessionRecorded\t"))
                .findFirst()
                .orElseThrow();
        lines.remove(session);
        return Files.write(directory.resolve("without-one-event.sql"), lines);
    }

    private static String copyOfEvents(List<String> dump) {
        return dump.stream().filter(line -> line.startsWith(EVENTS)).findFirst().orElseThrow();
    }

    private static Map<String, String> checksums(ConfigurableApplicationContext context, JdbcClient sql)
            throws SQLException {
        SortedMap<String, String> checksums = new TreeMap<>();
        tables(context)
                .forEach(table -> checksums.put(
                        table,
                        sql.sql(
                                        "select count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from %s t"
                                                .formatted(table))
                                .query(String.class)
                                .single()));
        checksums.put("access_entry", chains(context).toString());
        return checksums;
    }

    /** Where the access logs end, if they are whole. */
    private static Verification.Result chains(ConfigurableApplicationContext context) throws SQLException {
        String url = String.valueOf(context.getBean(DataSourceProperties.class).getUrl());
        try (var connection = DriverManager.getConnection(url, "postgres", PostgresServer.PASSWORD)) {
            return Verification.of(connection, List.of());
        }
    }

    private static List<String> tables(ConfigurableApplicationContext context) {
        List<String> tables = new ArrayList<>();
        for (Projection<?> projection : context.getBeansOfType(Projection.class).values()) {
            projection.tables().forEach(table -> tables.add(table.name()));
        }
        return tables;
    }

    private static long equal(Map<String, String> original, Map<String, String> restored) {
        return original.entrySet().stream()
                .filter(table -> table.getValue().equals(restored.get(table.getKey())))
                .count();
    }

    private static String[] to(PostgresServer server, String database, String... more) {
        var arguments = new ArrayList<>(
                List.of("--host=127.0.0.1", "--port=" + server.port(), "--username=postgres", "--dbname=" + database));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** A dump needs a pg_dump that is not older than the server, and there is none among the included programs. */
    private static PostgresPrograms programs() {
        var programs = PostgresPrograms.ofDebian();
        if (programs.isEmpty()) {
            String reason = "needs Debian's postgresql-15";
            DrillReport.skipped(NAME, reason);
            abort("SKIPPED: " + reason);
        }
        return programs.orElseThrow();
    }
}
