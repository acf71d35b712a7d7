package org.opensupervision.benchmarks.ours;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.KeyRing;
import org.opensupervision.projections.privacy.PersonKey;

/** Keys that a node has in memory already; every process comes to the same ones. Nothing that is measured is secret. */
final class KeysFromIds implements KeyRing {

    private static final int VERSION = 1;

    private final Map<PersonId, Optional<PersonKey>> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<PersonKey> current(AgencyId agency, PersonId person) {
        return version(person, VERSION);
    }

    @Override
    public Optional<PersonKey> version(PersonId person, int version) {
        return keys.computeIfAbsent(person, KeysFromIds::key);
    }

    @Override
    public void fetch(Collection<PersonId> people) {
        // they follow from the ids
    }

    private static Optional<PersonKey> key(PersonId person) {
        try {
            byte[] secret = MessageDigest.getInstance("SHA-256")
                    .digest(person.toString().getBytes(UTF_8));
            return Optional.of(new PersonKey(person, VERSION, new SecretKeySpec(secret, "AES")));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
