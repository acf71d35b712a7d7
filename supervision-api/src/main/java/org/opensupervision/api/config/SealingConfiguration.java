package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.MasterKey;
import org.opensupervision.projections.privacy.MasterKeyCheck;
import org.opensupervision.projections.privacy.MasterKeys;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.PersonKeys;
import org.opensupervision.projections.privacy.PostgresPersonKeys;
import org.opensupervision.projections.privacy.Sealing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Keys of people, and the master key that they are wrapped with; docs/decisions/0021. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    /** A key management service goes before what is set; that may be the other one then. */
    @Bean
    MasterKeys masterKeys(ObjectProvider<MasterKey> service, Environment environment) {
        return new SetMasterKeys(environment).with(Optional.ofNullable(service.getIfAvailable()));
    }

    @Bean
    PersonKeys personKeys(
            @ForAllAgencies JdbcClient jdbc,
            @Qualifier("keys") HikariDataSource connections,
            MasterKeys masters,
            Announcements announcements,
            Clock clock) {
        new MasterKeyCheck(jdbc, clock).require(masters);
        var keys = new PostgresPersonKeys(
                JdbcClient.create(connections), new JdbcTransactionManager(connections), masters);
        announcements.onHeard(PostgresPersonKeys.CHANNEL, keys::heard, keys::newsMissed);
        return keys;
    }

    @Bean
    Sealing sealing(PersonKeys keys) {
        return new Sealing(keys, Nonces.RANDOM);
    }
}
