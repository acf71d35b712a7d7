package org.opensupervision.api.config;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.api.security.Invitations;
import org.opensupervision.api.security.Invitations.Invitation;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints the link by which the first person gets in, at each start until somebody can sign in. */
@Component
class FirstLink {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLink.class);

    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final String url;

    FirstLink(
            Invitations invitations,
            JdbcClient jdbc,
            @Value("${opensupervision.url:http://localhost:${server.port}}") String url) {
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.url = url;
    }

    void printIfNobodyCanSignIn(String email) {
        if (nobodyCanSignIn()) {
            personWith(email).ifPresent(person -> print(person, email));
        }
    }

    private void print(SignedIn person, String email) {
        Invitation invitation = invitations.invite(person, null);
        LOG.info(
                "{} sets a password, once and until {}, at {}{}",
                email,
                invitation.expiresAt(),
                url,
                invitation.path());
    }

    private boolean nobodyCanSignIn() {
        return jdbc.sql("""
                select not exists (select from credential) and not exists (select from api_token)
                  and not exists (select from provider_account)
                """).query(Boolean.class).single();
    }

    private Optional<SignedIn> personWith(String email) {
        return jdbc.sql("select agency_id, person_id from contact_claim where kind = 'email' and value = :email")
                .param("email", email.toLowerCase(Locale.ROOT))
                .query((row, n) -> new SignedIn(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .optional();
    }
}
