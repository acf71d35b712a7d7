package org.opensupervision.api.config;

import java.time.ZoneId;
import org.opensupervision.api.agency.FirstAgency;
import org.opensupervision.api.agency.FirstAgency.FirstPerson;
import org.opensupervision.api.demo.SampleAgency;
import org.opensupervision.api.security.PasswordPolicy;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An empty database is given the agency that the environment names, or else the sample agency. */
@Component
@ConditionalOnProperty(name = "opensupervision.first-start", matchIfMissing = true)
@EnableConfigurationProperties(AgencySettings.class)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final AgencySettings settings;
    private final FirstAgency firstAgency;
    private final SampleAgency sample;
    private final PasswordPolicy passwords;
    private final FirstLink link;
    private final JdbcClient jdbc;

    FirstStart(
            AgencySettings settings,
            FirstAgency firstAgency,
            SampleAgency sample,
            PasswordPolicy passwords,
            FirstLink link,
            @ForAllAgencies JdbcClient jdbc) {
        this.passwords = passwords;
        this.link = link;
        this.settings = settings;
        this.firstAgency = firstAgency;
        this.sample = sample;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.agency() != null) {
            if (isEmpty()) {
                register(settings.agency());
            }
            if (settings.adminEmail() != null) {
                link.printIfNobodyCanSignIn(settings.adminEmail());
            }
        } else if (isEmpty() || sample.isHalfLoaded()) {
            sample.load();
        }
    }

    boolean loadsTheSample() {
        return settings.agency() == null && isEmpty();
    }

    private void register(String agency) {
        FirstPerson first = settings.firstPerson();
        settings.requireGoodPassword(passwords);
        var registered = firstAgency.register(agency, settings.timeZoneOr(ZoneId.systemDefault()), first);
        LOG.info("registered the agency {} and its first person {}", registered.agency(), registered.person());
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from domain_event_entry)")
                .query(Boolean.class)
                .single();
    }
}
