package org.opensupervision.projections.privacy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The master key in use, and, while one takes the place of another, the other one. */
public record MasterKeys(MasterKey inUse, Optional<MasterKey> other) {

    MasterKey named(String id) {
        return known().filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KeysAway("this node does not know the master key " + id));
    }

    Stream<MasterKey> known() {
        return Stream.concat(Stream.of(inUse), other.stream());
    }

    List<String> ids() {
        return known().map(MasterKey::id).toList();
    }
}
