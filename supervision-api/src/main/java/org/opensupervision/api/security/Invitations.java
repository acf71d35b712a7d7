package org.opensupervision.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links by which people set their first password, or a new one; nobody else ever knows it. */
@Component
@Transactional
public class Invitations {

    public static final Duration LASTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final PasswordPolicy policy;
    private final KnownWords knownWords;
    private final Employment employment;
    private final Notices notices;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            Credentials credentials,
            PasswordPolicy policy,
            KnownWords knownWords,
            Employment employment,
            Notices notices,
            Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.policy = policy;
        this.knownWords = knownWords;
        this.employment = employment;
        this.clock = clock;
    }

    public record Invitation(Secret secret, Instant expiresAt) {

        public String path() {
            return "/invitations/" + secret.text();
        }
    }

    /** An earlier link for the same person is no longer good. */
    public Invitation invite(SignedIn person, @Nullable PersonId by) {
        Invitation invitation =
                new Invitation(Secret.random(""), clock.instant().plus(LASTS));
        jdbc.sql("""
                insert into invitation (person_id, agency_id, digest, invited_by, expires_at)
                values (:person, :agency, :digest, :by, :expires)
                on conflict (person_id) do update
                set digest = excluded.digest, invited_by = excluded.invited_by, expires_at = excluded.expires_at
                """)
                .param("person", person.person().value())
                .param("agency", person.agency().value())
                .param("digest", invitation.secret().digest())
                .param("by", by == null ? null : by.value())
                .param("expires", utc(invitation.expiresAt()))
                .update();
        if (by != null && credentials.hashOf(person).isPresent()) {
            notices.tell(person.agency(), person.person(), Notice.of(KindOfNotice.PASSWORD_LINK_MADE));
        }
        return invitation;
    }

    /** Links that are still good, and that nobody has used. */
    public long open(AgencyId agency) {
        return jdbc.sql("select count(*) from invitation where agency_id = :agency and expires_at > :now")
                .param("agency", agency.value())
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Whom it invites, if it is good. */
    public Optional<SignedIn> invited(Secret secret) {
        return jdbc.sql("select agency_id, person_id from invitation where digest = :digest and expires_at > :now")
                .param("digest", secret.digest())
                .param("now", utc(clock.instant()))
                .query((row, n) -> new SignedIn(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .optional()
                .filter(employment::isEmployed);
    }

    /** Whom of this agency it invites; it is no longer good then. */
    Optional<SignedIn> useUp(String digest, AgencyId agency) {
        return jdbc.sql("""
                delete from invitation where digest = :digest and agency_id = :agency and expires_at > :now
                returning agency_id, person_id
                """)
                .param("digest", HexFormat.of().parseHex(digest))
                .param("agency", agency.value())
                .param("now", utc(clock.instant()))
                .query((row, n) -> new SignedIn(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .optional()
                .filter(employment::isEmployed);
    }

    public Optional<PasswordPolicy.Objection> objectionTo(SignedIn person, String password) {
        return policy.objectionTo(password, knownWords.of(person));
    }

    /** Sets the password and uses the link up, both or neither; false if the link is not good. */
    @Transactional
    public boolean accept(Secret secret, SignedIn person, String hash) {
        boolean used = jdbc.sql("""
                delete from invitation where digest = :digest and person_id = :person and expires_at > :now
                """)
                        .param("digest", secret.digest())
                        .param("person", person.person().value())
                        .param("now", utc(clock.instant()))
                        .update()
                > 0;
        if (used) {
            credentials.change(person, hash);
        }
        return used;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
