package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Someone;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {

    private static final long FLOOR = 20_000_000;

    @TempDir
    static Path directory;

    static SmallDisk disk;
    static ServerToBreak server;

    ConfigurableApplicationContext application;
    Agency agency;
    Someone supervisor;
    Someone supervisee;

    @BeforeAll
    static void mount() throws Exception {
        disk = SmallDisk.mounted(directory.resolve("disk"), "256m");
        server = ServerToBreak.started(Files.createDirectory(disk.directory().resolve("server")));
    }

    @AfterAll
    static void unmount() throws Exception {
        if (disk != null) {
            server.close();
            disk.close();
        }
    }

    @AfterEach
    void stop() throws Exception {
        disk.free();
        application.close();
    }

    @Test
    void changes_are_refused_before_the_disk_is_full() throws Exception {
        start(
                "--opensupervision.database-directory=" + disk.directory(),
                "--management.health.diskspace.threshold=20MB");
        record("2026-10-01").is(201);

        disk.fillUpTo(FLOOR - 1_000_000);

        assertIsFull(record("2026-10-02"));
        supervisor.get("/api/sessions").is(200);
        health("/readiness").is(200);
        health("").is(503);
        assertThat(application
                        .getBean("owner", JdbcClient.class)
                        .sql("create table control as select generate_series(1, 1000)")
                        .update())
                .as("control: the database itself would have gone on")
                .isEqualTo(1000);
        disk.free();
        record("2026-10-02").is(201);
        health("").is(200);
        agency.agencies().settle();
    }

    @Test
    void a_full_disk_refuses_changes_and_heals_when_there_is_room() throws Exception {
        start();
        disk.fillUpTo(0);

        int teams = 0;
        Answer answer = team(++teams);
        while (answer.status() == 201) {
            answer = team(++teams);
        }
        assertIsFull(answer);
        supervisor.get("/api/sessions").is(200);

        disk.free();
        team(teams).is(201);
        agency.agencies().settle();
        assertThat(jdbc().sql("select count(*) from parked_event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void start(String... more) throws Exception {
        application = new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .properties("server.port=0", "opensupervision.first-start=false", "db-scheduler.enabled=false")
                .run(server.settings(more));
        agency = application.getBean(Agencies.class).register();
        supervisor = agency.supervisor("S1");
        supervisee = agency.supervisee("C1");
        agency.agreement(supervisor, supervisee, "2026-01-01");
        agency.agencies().settle();
    }

    private Answer record(String day) {
        return supervisor.post("/api/sessions", Agency.held(day, supervisee));
    }

    private Answer team(int number) {
        return agency.administrator().post("/api/teams", Json.of("name", "Team " + number));
    }

    private Answer health(String group) {
        return agency.agencies().stranger().get("/actuator/health" + group);
    }

    private JdbcClient jdbc() {
        return application.getBean(JdbcClient.class);
    }

    private static void assertIsFull(Answer answer) {
        answer.is(503).says("no room left on the disk");
        assertThat(answer.header("Retry-After")).contains("5");
    }
}
