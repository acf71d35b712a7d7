package org.opensupervision.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.eventstore.Freshness;
import org.springframework.stereotype.Component;

/** How far the store had come when each caller last wrote. */
@Component
public class LastWritten {

    private final Freshness freshness;
    private final Cache<PersonId, Long> positions =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    LastWritten(Freshness freshness) {
        this.freshness = freshness;
    }

    void by(PersonId person) {
        positions.asMap().merge(person, freshness.head(), Math::max);
    }

    /** For a write that depends on what its caller wrote before. */
    public void require(Caller caller) {
        if (!readableBy(caller.person(), ReadYourWrites.PATIENCE)) {
            throw new ReadModelsBehind();
        }
    }

    /** Waits until what this person wrote can be read; false if it cannot be within {@code atMost}. */
    public boolean readableBy(PersonId person, Duration atMost) {
        Long position = positions.getIfPresent(person);
        if (position == null) {
            return true;
        }
        boolean reached = freshness.await(position, atMost);
        if (reached) {
            positions.asMap().remove(person, position);
        }
        return reached;
    }
}
