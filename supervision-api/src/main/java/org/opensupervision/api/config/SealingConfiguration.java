package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.opensupervision.projections.privacy.MasterKey;
import org.opensupervision.projections.privacy.MasterKeyCheck;
import org.opensupervision.projections.privacy.MasterKeyRefused;
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
import org.springframework.util.StringUtils;

/** Keys of people, and the master key that they are wrapped with; docs/decisions/0021. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    static final String MASTER_KEY = "opensupervision.master-key";
    static final String OTHER_MASTER_KEY = "opensupervision.other-master-key";

    /** A key management service goes before what is set; that may be the other one then. */
    @Bean
    MasterKeys masterKeys(ObjectProvider<MasterKey> service, Environment environment) {
        Optional<MasterKey> set = read(environment, MASTER_KEY);
        Optional<MasterKey> other = read(environment, OTHER_MASTER_KEY);
        MasterKey ofService = service.getIfAvailable();
        return ofService != null
                ? new MasterKeys(ofService, other.or(() -> set))
                : new MasterKeys(set.orElseThrow(() -> new MasterKeyRefused(MasterKeyRefused.Reason.MISSING)), other);
    }

    @Bean
    PersonKeys personKeys(
            @ForAllAgencies JdbcClient jdbc,
            @Qualifier("keys") HikariDataSource connections,
            MasterKeys masters,
            Announcements announcements) {
        new MasterKeyCheck(jdbc).require(masters);
        var keys = new PostgresPersonKeys(
                JdbcClient.create(connections), new JdbcTransactionManager(connections), masters);
        announcements.onHeard(PostgresPersonKeys.CHANNEL, keys::heard, keys::newsMissed);
        return keys;
    }

    @Bean
    Sealing sealing(PersonKeys keys) {
        return new Sealing(keys, Nonces.RANDOM);
    }

    private static Optional<MasterKey> read(Environment environment, String name) {
        String key = environment.getProperty(name);
        String file = environment.getProperty(name + "-file");
        if (StringUtils.hasText(key)) {
            return Optional.of(LocalMasterKey.of(key));
        }
        return StringUtils.hasText(file) ? Optional.of(read(Path.of(file))) : Optional.empty();
    }

    private static MasterKey read(Path file) {
        try {
            return LocalMasterKey.of(Files.readString(file));
        } catch (IOException e) {
            throw new MasterKeyRefused(MasterKeyRefused.Reason.MISSING);
        }
    }
}
