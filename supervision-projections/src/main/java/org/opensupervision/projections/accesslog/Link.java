package org.opensupervision.projections.accesslog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/**
 * An entry in the chain of its agency, numbered from 1. docs/decisions/0024 says what is hashed, so that others can
 * verify it.
 */
record Link(int version, long number, Sighting sighting, Hash previous) {

    static final int VERSION = 1;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Link after(long number, Hash previous, Sighting sighting) {
        return new Link(VERSION, number + 1, sighting, previous);
    }

    Hash hash() {
        return Hash.of(canonical());
    }

    /** A line each; the reason comes last, so that no text can pass for another field. */
    private String canonical() {
        return String.join(
                "\n",
                Integer.toString(version),
                previous.digits(),
                sighting.agency().toString(),
                Long.toString(number),
                at(sighting.at()),
                sighting.reader().toString(),
                sighting.what().name(),
                sighting.refused() ? "refused" : "seen",
                id(sighting.whose()),
                sighting.record() == null ? "" : sighting.record().toString(),
                sighting.network(),
                Objects.requireNonNullElse(sighting.reason(), ""));
    }

    private static String at(Instant at) {
        return MICROSECONDS.format(at);
    }

    private static String id(@Nullable PersonId person) {
        return person == null ? "" : person.toString();
    }

    AgencyId agency() {
        return sighting.agency();
    }

    @Nullable UUID subject() {
        PersonId whose = sighting.whose();
        return whose == null ? null : whose.value();
    }
}
