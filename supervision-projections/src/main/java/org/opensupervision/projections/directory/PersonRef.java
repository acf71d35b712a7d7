package org.opensupervision.projections.directory;

import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;

/** Enough of a person to name them on a screen; {@code team} is the team's name. */
public record PersonRef(
        PersonId id, String ref, String name, @Nullable String team) {}
