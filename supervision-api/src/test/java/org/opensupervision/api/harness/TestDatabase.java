package org.opensupervision.api.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL for the whole run, on the loopback address and a free port, ended with the JVM. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Of no use anywhere else. */
    public static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EndOfTests.close(context);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("testDatabase", Map.copyOf(settings(fresh()))));
    }

    /** The name of a new, empty database. */
    public static String fresh() {
        String name = "api_test_" + COUNT.incrementAndGet();
        asSuperuser("create database " + name + " owner opensupervision");
        return name;
    }

    public static void asSuperuser(String sql) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> settings(String database) {
        return Map.of(
                "spring.datasource.url",
                Server.POSTGRES.getJdbcUrl("opensupervision", database),
                "spring.datasource.username",
                "opensupervision",
                "spring.datasource.password",
                "none is needed",
                "opensupervision.master-key",
                MASTER_KEY);
    }

    /** What lies on the disk of a table. */
    public static byte[] fileOf(String database, String table) {
        try (var connection = Server.POSTGRES.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            var file =
                    statement.executeQuery("select pg_read_binary_file(pg_relation_filepath('%s'))".formatted(table));
            file.next();
            return file.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // a lost test database is no loss: nothing waits for the disk
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("unix_socket_directories", "")
                        .setRegisterShutdownHook(false)
                        .start();
                EndOfTests.closeLast(postgres);
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create role opensupervision login valid until 'infinity'");
                    statement.execute("create role opensupervision_web login valid until 'infinity'");
                    statement.execute("create role opensupervision_work login valid until 'infinity'");
                }
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
