package org.opensupervision.api.config;

import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real PostgreSQL that lives and ends with the application, its data in a directory that stays. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "opensupervision";

    private final Path directory;
    private final String password = randomPassword();
    private final String webPassword = randomPassword();
    private final String workPassword = randomPassword();

    private @Nullable DataDirectory data;
    private @Nullable Path masterKey;
    private @Nullable PostgresCluster cluster;
    private int port;
    private boolean closed;

    EmbeddedDatabase(Path directory) {
        this.directory = directory;
    }

    synchronized void start() throws IOException, SQLException {
        if (closed) {
            throw new DatabaseNotStarted("The application was stopped before its database started.");
        }
        data = DataDirectory.claim(directory);
        masterKey = data.masterKey();
        if (Files.size(masterKey) == 0) {
            Files.writeString(masterKey, LocalMasterKey.random(), WRITE, TRUNCATE_EXISTING, DSYNC);
        }
        cluster = new PostgresCluster(PostgresBinaries.unpackInto(data.binaries()), data.cluster(), data.log());
        cluster.stopIfRunning();
        if (!cluster.exists()) {
            Files.writeString(data.password(), randomPassword(), WRITE, TRUNCATE_EXISTING, DSYNC);
            cluster.initialise(data.password());
        }
        port = freePort();
        cluster.start(port);
        new SuperuserPassword(data.password(), data.nextPassword()).renew(url("postgres"), randomPassword());
        try (var superuser = DriverManager.getConnection(
                url("postgres"), PostgresCluster.SUPERUSER, Files.readString(data.password()))) {
            welcomeApplication(superuser);
        }
        try (var superuser =
                DriverManager.getConnection(url(NAME), PostgresCluster.SUPERUSER, Files.readString(data.password()))) {
            letOwnerThrowAwayTheWal(superuser);
        }
        Watchdog.start(this::revive);
    }

    /** After an erasure. */
    private static void letOwnerThrowAwayTheWal(Connection superuser) {
        var sql = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
        sql.sql("grant pg_checkpoint to " + NAME).update();
        sql.sql("grant execute on function pg_switch_wal() to " + NAME).update();
    }

    /** On the same port and with the same password: whoever uses it needs not be told. */
    private synchronized boolean revive() throws IOException {
        if (!closed && cluster != null && !cluster.isRunning()) {
            LOG.error("PostgreSQL has ended though nobody stopped it; it is started again");
            cluster.start(port);
        }
        return closed;
    }

    /** The passwords are new with every start, as the superuser's: nobody can keep them, and they need no other end. */
    private void welcomeApplication(Connection superuser) {
        var sql = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
        welcome(sql, NAME, password);
        welcome(sql, NAME + "_web", webPassword);
        welcome(sql, NAME + "_work", workPassword);
        if (isAbsent(sql, "select count(*) from pg_database where datname = ?", NAME)) {
            sql.sql("create database " + NAME + " owner " + NAME).update();
        }
    }

    private static void welcome(JdbcClient sql, String role, String password) {
        if (isAbsent(sql, "select count(*) from pg_roles where rolname = ?", role)) {
            sql.sql("create role " + role + " login").update();
        }
        sql.sql("alter role " + role + " password '" + password + "' valid until 'infinity'")
                .update();
    }

    private static boolean isAbsent(JdbcClient sql, String count, String name) {
        return sql.sql(count).param(name).query(Long.class).single() == 0;
    }

    /** Also ends what a start-up that failed half-way has left; waits until the last byte is on disk. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (cluster != null) {
            cluster.stopIfRunning();
        }
        if (data != null) {
            data.close();
        }
    }

    String url() {
        return url(NAME);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    String username() {
        return NAME;
    }

    String password() {
        return password;
    }

    String webPassword() {
        return webPassword;
    }

    String workPassword() {
        return workPassword;
    }

    String masterKey() {
        return String.valueOf(masterKey);
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
