package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to where those of the pool lead, for whoever keeps one for itself: it waits for news, or for the end of
 * long work, without a limit. That the other side is gone is noticed all the same, by the watched socket.
 */
final class UnpooledConnections extends AbstractDataSource {

    private final HikariDataSource pool;

    UnpooledConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(pool.getUsername(), pool.getPassword());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return connect(username, password);
    }

    /** Seconds, as the properties say; a pool that is made of these waits as long for one that is being made. */
    @Override
    public int getLoginTimeout() {
        return 5;
    }

    /** Some servers know who is there without a password. */
    private Connection connect(@Nullable String username, @Nullable String password) throws SQLException {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("socketTimeout", "0");
        properties.remove("options");
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }
}
