package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to where those of the pool lead, for whoever keeps one for itself: it waits for news, or for the end of
 * long work, without a limit. That the other side is gone is noticed all the same, by the watched socket.
 */
final class UnpooledConnections extends AbstractDataSource {

    private final HikariDataSource pool;
    private final String url;
    private final @Nullable String username;
    private final @Nullable String password;

    UnpooledConnections(HikariDataSource pool) {
        this(pool, pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private UnpooledConnections(
            HikariDataSource pool, String url, @Nullable String username, @Nullable String password) {
        this.pool = pool;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** For what only the owner of the tables may do. */
    static UnpooledConnections ofOwner(HikariDataSource pool, DataSourceProperties owner) {
        return new UnpooledConnections(pool, String.valueOf(owner.getUrl()), owner.getUsername(), owner.getPassword());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(username, password);
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
        return DriverManager.getConnection(url, properties);
    }
}
