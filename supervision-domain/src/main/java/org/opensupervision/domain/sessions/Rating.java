package org.opensupervision.domain.sessions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Personal;

/** What an attending supervisee said of a session afterwards. */
public record Rating(
        Adequacy adequacy,
        LocalDate ratedOn,
        @Personal(of = "supervisee") @Nullable String words) {}
