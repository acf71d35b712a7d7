package org.opensupervision.domain.sessions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an attending supervisee said of a session afterwards. */
public record Rating(
        Adequacy adequacy, LocalDate ratedOn, @Nullable String words) {}
