package org.opensupervision.api.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Starts the application's own database unless {@code spring.datasource.url} names a server. */
public class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            start(Path.of(environment.getProperty("opensupervision.data-dir", "data")), environment);
        }
    }

    private static void start(Path directory, ConfigurableEnvironment environment) {
        var database = new EmbeddedDatabase(directory);
        // Before the start: a start that fails or is interrupted leaves a process behind, too.
        SpringApplication.getShutdownHandlers().add(() -> stop(database));
        try {
            database.start();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The application's own database did not start.", e);
        }
        // for whoever does not keep it elsewhere
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "embeddedMasterKey", Map.of("opensupervision.master-key-file", database.masterKey())));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.username(),
                                "spring.datasource.password", database.password(),
                                "opensupervision.database.web.password", database.webPassword(),
                                "opensupervision.database.work.password", database.workPassword(),
                                "opensupervision.database-directory", directory.toString())));
    }

    private static void stop(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
