package org.opensupervision.projections.readmodels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a record.
 *
 * @param version its place in the record's history, from 0 on
 * @param actor the id of whoever asked for it, where known
 */
public record Happening<E>(
        E event, long version, Instant at, @Nullable String actor) {

    /** Where an event's metadata say who asked for it. */
    public static final String ACTOR = "actor";
}
