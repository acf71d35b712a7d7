package org.opensupervision.projections.privacy;

import javax.crypto.SecretKey;
import org.opensupervision.domain.shared.PersonId;

/** One version of a person's key, ready for use. Never shown. */
public record PersonKey(PersonId person, int version, SecretKey secret) {

    @Override
    public String toString() {
        return "version %d of the key of %s".formatted(version, person);
    }
}
