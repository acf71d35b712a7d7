package org.opensupervision.api.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Waits for the server that {@code spring.datasource.url} names, before anything else needs it. */
public class AwaitedDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Duration USUAL_WAIT = Duration.ofMinutes(2);
    private static final List<String> ROLES = List.of("web", "work");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.startsWith("jdbc:postgresql:")) {
            Properties properties = properties(environment);
            requireTrusted(url, properties, environment);
            await(new AwaitedDatabase(url, properties), environment);
        }
    }

    private static void requireTrusted(String url, Properties properties, Environment environment) {
        TrustedDatabase.require(
                url, properties, environment.getProperty("opensupervision.database.plain", Boolean.class, false));
        TrustedDatabase.requireCertificate(
                url,
                properties,
                ROLES.stream().map(role -> password(role, environment)).toList(),
                environment.getProperty("opensupervision.database.passwords", Boolean.class, false));
    }

    private static String password(String role, Environment environment) {
        return environment.getProperty("opensupervision.database." + role + ".password", "");
    }

    private static void await(AwaitedDatabase database, Environment environment) {
        try {
            database.await(environment.getProperty("opensupervision.database-wait", Duration.class, USUAL_WAIT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    /** Those of the pool. */
    private static Properties properties(Environment environment) {
        var properties = new Properties();
        properties.putAll(Binder.get(environment)
                .bind("spring.datasource.hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        put(properties, "user", environment.getProperty("spring.datasource.username"));
        put(properties, "password", environment.getProperty("spring.datasource.password"));
        return properties;
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
