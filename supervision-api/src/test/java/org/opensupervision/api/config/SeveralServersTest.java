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
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool as the application has it, on an address with two servers. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SeveralServersTest {

    @TempDir
    static Path directory;

    static ServerToBreak first;
    static ServerToBreak second;

    @Configuration
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class JustAPool {}

    @BeforeAll
    static void start() throws Exception {
        first = ServerToBreak.started(Files.createDirectory(directory.resolve("first")));
        second = ServerToBreak.started(Files.createDirectory(directory.resolve("second")));
    }

    @AfterEach
    void repair() throws Exception {
        first.close();
        first.startElsewhere();
    }

    @AfterAll
    static void stop() throws Exception {
        first.close();
        second.close();
    }

    @Test
    void a_first_server_that_is_gone_is_passed_over() throws Exception {
        first.kill();
        try (var application = pool()) {
            assertThat(servedBy(application)).isEqualTo(second.port());
        }
    }

    @Test
    void when_the_first_server_dies_the_second_is_used() throws Exception {
        try (var application = pool()) {
            assertThat(servedBy(application)).isEqualTo(first.port());
            first.kill();
            assertThat(servedBy(application)).isEqualTo(second.port());
        }
    }

    @Test
    void when_the_first_server_falls_silent_the_second_is_used() throws Exception {
        try (var application = pool()) {
            assertThat(servedBy(application)).isEqualTo(first.port());
            first.freeze();
            assertThat(servedBy(application)).isEqualTo(second.port());
        }
    }

    private ConfigurableApplicationContext pool() {
        return new SpringApplicationBuilder(JustAPool.class)
                .web(WebApplicationType.NONE)
                .initializers(new AwaitedDatabaseInitializer())
                .run(ServerToBreak.settingsFor("jdbc:postgresql://" + first.address() + "," + second.address()
                        + "/postgres?targetServerType=primary"));
    }

    private static int servedBy(ConfigurableApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        while (true) {
            try {
                return jdbc.sql("select inet_server_port()")
                        .query(Integer.class)
                        .single();
            } catch (DataAccessException lost) {
                // as any caller would, it asks again
            }
        }
    }
}
