package org.opensupervision.projections.readmodels;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of read models, as it stands.
 *
 * @param done events that have been read, of {@code total}; those that happen meanwhile are not counted
 * @param total 0 until they are counted
 */
public record Rebuild(
        UUID id,
        List<String> views,
        State state,
        long done,
        long total,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
