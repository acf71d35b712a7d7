package org.opensupervision.api.config;

import java.time.ZoneId;
import org.opensupervision.api.agency.FirstAgency;
import org.opensupervision.api.agency.FirstAgency.FirstPerson;
import org.opensupervision.api.demo.SampleAgency;
import org.opensupervision.api.security.Invitations;
import org.opensupervision.api.security.Invitations.Invitation;
import org.opensupervision.api.security.PasswordPolicy;
import org.opensupervision.api.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final String url;

    FirstStart(
            AgencySettings settings,
            FirstAgency firstAgency,
            SampleAgency sample,
            PasswordPolicy passwords,
            Invitations invitations,
            JdbcClient jdbc,
            @Value("${opensupervision.url:http://localhost:${server.port}}") String url) {
        this.passwords = passwords;
        this.invitations = invitations;
        this.url = url;
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
        if (first.password() == null && first.token() == null) {
            Invitation invitation = invitations.invite(new SignedIn(registered.agency(), registered.person()), null);
            LOG.info(
                    "{} sets a password, once and until {}, at {}{}",
                    first.email(),
                    invitation.expiresAt(),
                    url,
                    invitation.path());
        }
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from domain_event_entry)")
                .query(Boolean.class)
                .single();
    }
}
