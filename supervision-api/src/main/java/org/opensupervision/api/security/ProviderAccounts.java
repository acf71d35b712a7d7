package org.opensupervision.api.security;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose account at an agency's provider is whose here. People are found, never made. */
@Component
@Transactional
public class ProviderAccounts {

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Employment employment;
    private final Notices notices;
    private final Clock clock;

    ProviderAccounts(JdbcClient jdbc, Invitations invitations, Employment employment, Notices notices, Clock clock) {
        this.notices = notices;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.employment = employment;
        this.clock = clock;
    }

    /** The person of this agency whose account it is. */
    Optional<SignedIn> ownerOf(IdentityProvider provider, String subject) {
        return jdbc.sql("""
                select person_id from provider_account
                where agency_id = :agency and issuer = :issuer and subject = :subject
                """)
                .param("agency", provider.agency().value())
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(person -> new SignedIn(provider.agency(), new PersonId(person)))
                .filter(employment::isEmployed);
    }

    /**
     * At the first sign-in: the person of this agency with this e-mail, who has no account there yet. Whoever is given a
     * former colleague's e-mail is not them.
     */
    Optional<SignedIn> linkByEmail(IdentityProvider provider, String subject, String email) {
        return jdbc.sql("""
                select person_id from contact_claim
                where agency_id = :agency and kind = 'email' and value = :email
                """)
                .param("agency", provider.agency().value())
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional()
                .map(person -> new SignedIn(provider.agency(), new PersonId(person)))
                .filter(employment::isEmployed)
                .filter(person -> link(provider, subject, person));
    }

    /** Whom an invitation is for. What was linked before, of this person or by this account, is no longer. */
    Optional<SignedIn> linkInvited(IdentityProvider provider, String subject, String invitation) {
        Optional<SignedIn> invited = invitations.useUp(invitation, provider.agency());
        invited.ifPresent(person -> linkAnew(provider, subject, person));
        return invited;
    }

    private void linkAnew(IdentityProvider provider, String subject, SignedIn person) {
        jdbc.sql("""
                delete from provider_account
                where agency_id = :agency and issuer = :issuer and (subject = :subject or person_id = :person)
                """)
                .param("agency", provider.agency().value())
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .param("person", person.person().value())
                .update();
        var _ = link(provider, subject, person);
    }

    private boolean link(IdentityProvider provider, String subject, SignedIn person) {
        boolean linked = jdbc.sql("""
                insert into provider_account (agency_id, issuer, subject, person_id, linked_at)
                values (:agency, :issuer, :subject, :person, :now)
                on conflict do nothing
                """)
                        .param("agency", provider.agency().value())
                        .param("issuer", provider.issuer())
                        .param("subject", subject)
                        .param("person", person.person().value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
        if (linked) {
            notices.tell(person.agency(), person.person(), Notice.of(KindOfNotice.PROVIDER_ACCOUNT_ADDED));
        }
        return linked;
    }

    boolean has(IdentityProvider provider, SignedIn person) {
        return jdbc.sql("""
                select exists (
                  select from provider_account
                  where agency_id = :agency and issuer = :issuer and person_id = :person)
                """)
                .param("agency", person.agency().value())
                .param("issuer", provider.issuer())
                .param("person", person.person().value())
                .query(Boolean.class)
                .single();
    }

    /** Its sessions end with it. */
    public void unlink(SignedIn person) {
        int taken = jdbc.sql("delete from provider_account where agency_id = :agency and person_id = :person")
                .param("agency", person.agency().value())
                .param("person", person.person().value())
                .update();
        if (taken > 0) {
            notices.tell(person.agency(), person.person(), Notice.of(KindOfNotice.PROVIDER_ACCOUNT_REMOVED));
        }
    }
}
