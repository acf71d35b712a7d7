package org.opensupervision.projections.privacy;

import java.util.List;
import java.util.Optional;

/** All versions of a person's key, from the first on. */
record KeysOfPerson(List<KeyVersion> versions) {

    boolean lacks(int version) {
        return version < 1 || version > versions.size();
    }

    Optional<PersonKey> version(int version) {
        return versions.get(version - 1).toUse();
    }

    Optional<PersonKey> latest() {
        return versions.getLast().toUse();
    }

    boolean isDestroyed() {
        return versions.getLast() instanceof KeyVersion.Destroyed;
    }

    boolean isUsable() {
        return versions.stream().noneMatch(KeyVersion.Unusable.class::isInstance);
    }
}
