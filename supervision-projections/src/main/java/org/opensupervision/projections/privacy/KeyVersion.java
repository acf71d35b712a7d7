package org.opensupervision.projections.privacy;

import java.util.Optional;

/** What became of one version of a person's key. */
sealed interface KeyVersion {

    record Usable(PersonKey key) implements KeyVersion {}

    record Destroyed() implements KeyVersion {}

    /** It is there, and could not be unwrapped. */
    record Unusable(RuntimeException why) implements KeyVersion {}

    /** Nothing if it has been destroyed. */
    default Optional<PersonKey> toUse() {
        return switch (this) {
            case Usable usable -> Optional.of(usable.key());
            case Destroyed _ -> Optional.empty();
            case Unusable unusable -> throw unusable.why();
        };
    }
}
