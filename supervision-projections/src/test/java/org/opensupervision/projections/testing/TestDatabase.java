package org.opensupervision.projections.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL for the whole run, on the loopback address and a free port, ended with the JVM. Migrations run
 * once, into a template; every database is a copy of it.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestDatabase() {}

    public static HikariDataSource fresh() {
        return copyOf(TEMPLATE);
    }

    /** Without any table. */
    public static HikariDataSource empty() {
        return copyOf("template1");
    }

    private static HikariDataSource copyOf(String template) {
        String name = "test_" + COPIES.incrementAndGet();
        execute("create database %s template %s".formatted(name, template));
        var database = new HikariDataSource();
        database.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        database.setMaximumPoolSize(4);
        database.setMinimumIdle(1);
        return database;
    }

    /** The same database, for somebody with fewer rights. */
    public static HikariDataSource as(String role, HikariDataSource database) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(database.getJdbcUrl().replace("user=postgres", "user=" + role));
        connections.setMaximumPoolSize(1);
        return connections;
    }

    private static void execute(String sql) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
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
                        .start();
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + TEMPLATE);
                }
                Flyway.configure()
                        .dataSource(postgres.getDatabase("postgres", TEMPLATE))
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
