package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections like those of the pool, for whoever keeps one for itself. */
final class UnpooledConnections extends AbstractDataSource {

    private final HikariDataSource pool;

    UnpooledConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(pool.getUsername(), pool.getPassword());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }
}
