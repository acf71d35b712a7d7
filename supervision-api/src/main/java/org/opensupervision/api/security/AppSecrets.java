package org.opensupervision.api.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.KeysAway;
import org.opensupervision.projections.privacy.SealedSecrets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What apps make their codes of: sealed with the key of whose app it is. */
@Component
class AppSecrets {

    private static final String PLACE = "second_factor secret";

    private final SealedSecrets sealing;
    private final JdbcClient everywhere;

    AppSecrets(SealedSecrets sealing, @ForAllAgencies JdbcClient everywhere) {
        this.sealing = sealing;
        this.everywhere = everywhere;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Plain(SignedIn owner, byte[] secret) {}

    /** Nothing for who has been erased. */
    Optional<String> seal(SignedIn owner, byte[] secret) {
        return sealing.seal(secret, PLACE, owner.agency(), owner.person());
    }

    /** @param plain as it stood here before secrets were sealed */
    Optional<byte[]> open(SignedIn owner, @Nullable String sealed, byte @Nullable [] plain) {
        return sealed == null ? Optional.ofNullable(plain) : sealing.open(sealed, PLACE, owner.person());
    }

    /** Without the master key they stay as they are until the next start. */
    @EventListener(ApplicationReadyEvent.class)
    void sealWhatIsPlain() {
        try {
            plain().forEach(this::sealWhereItStands);
        } catch (KeysAway _) {
            // and are good meanwhile
        }
    }

    private List<Plain> plain() {
        return everywhere
                .sql("select agency_id, person_id, secret from second_factor where secret is not null")
                .query((row, n) -> new Plain(
                        new SignedIn(
                                new AgencyId(row.getObject("agency_id", UUID.class)),
                                new PersonId(row.getObject("person_id", UUID.class))),
                        row.getBytes("secret")))
                .list();
    }

    private void sealWhereItStands(Plain plain) {
        seal(plain.owner(), plain.secret()).ifPresent(words -> everywhere
                .sql("""
                        update second_factor set sealed_secret = :sealed, secret = null
                        where person_id = :person and secret = :secret
                        """)
                .param("sealed", words)
                .param("person", plain.owner().person().value())
                .param("secret", plain.secret())
                .update());
    }
}
