package org.opensupervision.projections.privacy;

import java.util.List;
import java.util.Optional;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.stereotype.Component;

/** Secrets of people of which no event tells, sealed with the key of whose they are, for the place where they stand. */
@Component
public class SealedSecrets {

    private final Sealing sealing;

    public SealedSecrets(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Nothing once their key has been destroyed. */
    public Optional<String> seal(byte[] secret, String place, AgencyId agency, PersonId owner) {
        return Optional.of(sealing.seal(secret, place, agency, List.of(owner)))
                .filter(envelope -> !envelope.isOfNobody())
                .map(Envelope::text);
    }

    /** Nothing once their key has been destroyed. */
    public Optional<byte[]> open(String sealed, String place, PersonId owner) {
        Envelope envelope = Envelope.parse(sealed);
        if (!envelope.people().equals(List.of(owner))) {
            throw new NotOpened("sealed for somebody else: " + place);
        }
        return sealing.open(envelope, place);
    }
}
