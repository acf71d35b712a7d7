package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migration may take as long as it needs: it has a connection of the owner's, without the limits of the others. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(
            @ForAllAgencies HikariDataSource pool, DataSourceProperties owner) {
        return flyway -> flyway.dataSource(withoutLimits(pool, owner));
    }

    private static DriverManagerDataSource withoutLimits(HikariDataSource pool, DataSourceProperties owner) {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        var _ = properties.remove("socketTimeout");
        var _ = properties.remove("options");
        if (owner.getUsername() != null) {
            properties.setProperty("user", owner.getUsername());
        }
        if (owner.getPassword() != null) {
            properties.setProperty("password", owner.getPassword());
        }
        return new DriverManagerDataSource(String.valueOf(owner.getUrl()), properties);
    }
}
