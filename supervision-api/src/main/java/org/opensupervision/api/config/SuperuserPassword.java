package org.opensupervision.api.config;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Of the embedded database, another with every start. Whichever moment a start is killed at, a file has the good one. */
final class SuperuserPassword {

    private final Path file;
    private final Path next;

    /** @param next is there, readable by its owner alone; empty unless a start was cut short */
    SuperuserPassword(Path file, Path next) {
        this.file = file;
        this.next = next;
    }

    void renew(String url, String password) throws IOException, SQLException {
        try (var superuser = signIn(url)) {
            Files.writeString(next, password, WRITE, TRUNCATE_EXISTING, DSYNC);
            JdbcClient.create(new SingleConnectionDataSource(superuser, true))
                    .sql("alter role " + PostgresCluster.SUPERUSER + " password '" + password + "'")
                    .update();
        }
        Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private Connection signIn(String url) throws IOException, SQLException {
        try {
            return signIn(url, file);
        } catch (SQLException refused) {
            if (Files.size(next) == 0) {
                throw refused;
            }
            Connection superuser = signIn(url, next);
            Files.writeString(file, Files.readString(next), WRITE, TRUNCATE_EXISTING, DSYNC);
            return superuser;
        }
    }

    private static Connection signIn(String url, Path password) throws IOException, SQLException {
        return DriverManager.getConnection(url, PostgresCluster.SUPERUSER, Files.readString(password));
    }
}
