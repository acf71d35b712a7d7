package org.opensupervision.benchmarks.contender;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own for each contender, all in one PostgreSQL. */
public record Database(int port, String name) {

    public static final String HOST = "127.0.0.1";
    public static final String USER = "postgres";

    public String url() {
        return url(USER);
    }

    public String url(String user) {
        return "jdbc:postgresql://%s:%d/%s?user=%s".formatted(HOST, port, name, user);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    public Connection connect(String parameters) throws SQLException {
        return DriverManager.getConnection(url() + "&" + parameters);
    }

    /** For what is done beside the measurement: a new connection each time. */
    public DataSource unpooled() {
        return new DriverManagerDataSource(url());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(unpooled());
    }

    public HikariDataSource pool(int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setMaximumPoolSize(connections);
        return pool;
    }
}
