package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migration may take as long as it needs: it has a connection of its own, without the limits of the others. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(HikariDataSource pool) {
        return flyway -> flyway.dataSource(withoutLimits(pool));
    }

    private static DriverManagerDataSource withoutLimits(HikariDataSource pool) {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        var _ = properties.remove("socketTimeout");
        var _ = properties.remove("options");
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
            properties.setProperty("password", String.valueOf(pool.getPassword()));
        }
        return new DriverManagerDataSource(String.valueOf(pool.getJdbcUrl()), properties);
    }
}
