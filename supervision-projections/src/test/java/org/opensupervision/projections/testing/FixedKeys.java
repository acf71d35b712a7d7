package org.opensupervision.projections.testing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.KeyRing;
import org.opensupervision.projections.privacy.PersonKey;

/** Keys that follow from whose they are, so that what is sealed with them looks the same in every run. */
public final class FixedKeys implements KeyRing {

    private final Set<PersonId> destroyed = new HashSet<>();
    private final List<Set<PersonId>> fetched = new ArrayList<>();

    public void destroy(PersonId person) {
        destroyed.add(person);
    }

    @Override
    public Optional<PersonKey> current(AgencyId agency, PersonId person) {
        return version(person, 1);
    }

    @Override
    public Optional<PersonKey> version(PersonId person, int version) {
        return destroyed.contains(person) ? Optional.empty() : Optional.of(key(person, version));
    }

    @Override
    public void fetch(Collection<PersonId> people) {
        fetched.add(Set.copyOf(people));
    }

    /** Whose keys were asked for at once, each time. */
    public List<Set<PersonId>> fetched() {
        return fetched;
    }

    private static PersonKey key(PersonId person, int version) {
        byte[] bytes = ByteBuffer.allocate(32)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .putInt(version)
                .array();
        return new PersonKey(person, version, new SecretKeySpec(bytes, "AES"));
    }
}
