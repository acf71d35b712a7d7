package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.OpenSupervision;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LateDatabaseTest {

    @TempDir
    static Path directory;

    static ServerToBreak server;

    /** Starts as far as the database is needed. */
    @Configuration
    static class Nothing {}

    @BeforeAll
    static void start() throws Exception {
        server = ServerToBreak.started(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void a_start_waits_for_a_database_that_comes_later_and_says_so_without_the_password(CapturedOutput output)
            throws Exception {
        server.kill();
        var starting = CompletableFuture.runAsync(() -> await(server.url() + "?password=" + ServerToBreak.PASSWORD));
        while (!output.getOut().contains("waiting for the database at //" + server.address() + "/postgres: ")) {
            assertThat(starting).isNotDone();
            Thread.sleep(20);
        }

        server.start();

        starting.get();
        assertThat(output.getAll()).doesNotContain(ServerToBreak.PASSWORD);
    }

    @Test
    void a_start_does_not_wait_for_ever(CapturedOutput output) {
        fails(
                output,
                "No database answered at //127.0.0.1:1/postgres within 1 seconds",
                ServerToBreak.settingsFor(
                        "jdbc:postgresql://127.0.0.1:1/postgres", "--opensupervision.database-wait=1s"));
    }

    @Test
    void a_wrong_password_fails_at_once(CapturedOutput output) {
        fails(
                output,
                "refused the application: FATAL: password authentication failed",
                server.settings("--spring.datasource.password=guessed"));
    }

    @Test
    void a_wrong_name_of_the_database_fails_at_once(CapturedOutput output) {
        fails(
                output,
                "refused the application: FATAL: database \"nowhere\" does not exist",
                ServerToBreak.settingsFor("jdbc:postgresql://" + server.address() + "/nowhere"));
    }

    @Test
    void an_address_that_is_none_fails_at_once(CapturedOutput output) {
        fails(
                output,
                "is no address of a PostgreSQL database",
                ServerToBreak.settingsFor("jdbc:postgresql://127.0.0.1:many/postgres"));
    }

    private static void fails(CapturedOutput output, String reason, String... arguments) {
        assertThatThrownBy(() -> OpenSupervision.main(arguments)).isInstanceOf(DatabaseUnavailable.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", reason)
                .doesNotContain("\tat org.opensupervision")
                .doesNotContain("waiting for the database at //" + server.address());
    }

    private static void await(String url) {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .initializers(new AwaitedDatabaseInitializer())
                .run(ServerToBreak.settingsFor(url))
                .close();
    }
}
