package org.opensupervision.projections.accesslog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/**
 * One person saw one kind of data of another, or was refused it.
 *
 * @param at to the microsecond, as the database keeps it
 * @param record where it was one
 * @param network from where, as {@code 10.1.2.0/24}
 * @param reason why, of who has to say it
 */
public record Sighting(
        AgencyId agency,
        Instant at,
        PersonId reader,
        KindOfData what,
        boolean refused,
        @Nullable PersonId whose,
        @Nullable UUID record,
        String network,
        @Nullable String reason) {

    public Sighting {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
