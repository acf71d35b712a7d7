package org.opensupervision.projections.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;

/** Keys at hand on this node, and nothing that was loaded before the last time that any was forgotten. */
final class RememberedKeys {

    private static final int PEOPLE = 50_000;

    /** Only in case a node has not heard. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Cache<PersonId, KeysOfPerson> known;

    private long timesForgotten;

    RememberedKeys(Ticker ticker) {
        known = AtHand.cache(ticker)
                .maximumSize(PEOPLE)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    @Nullable KeysOfPerson of(PersonId person) {
        return known.getIfPresent(person);
    }

    synchronized long timesForgotten() {
        return timesForgotten;
    }

    /** Unless something has been forgotten since, or cannot be unwrapped: that may be mended at any moment. */
    synchronized void remember(Map<PersonId, KeysOfPerson> loaded, long since) {
        if (since == timesForgotten) {
            loaded.forEach((person, keys) -> {
                if (keys.isUsable()) {
                    known.put(person, keys);
                }
            });
        }
    }

    synchronized void forget(PersonId person) {
        timesForgotten++;
        known.invalidate(person);
    }

    synchronized void forgetAll() {
        timesForgotten++;
        known.invalidateAll();
    }
}
