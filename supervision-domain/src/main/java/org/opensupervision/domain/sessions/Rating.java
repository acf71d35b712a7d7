package org.opensupervision.domain.sessions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Personal;

/**
 * What an attending supervisee said of a session afterwards.
 *
 * @param overall how good supervision is for them as a whole, 0 to 10; not rated where it is missing, as in every rating
 *     before it could be
 */
public record Rating(
        Adequacy adequacy,
        @Nullable Integer overall,
        LocalDate ratedOn,
        @Personal(of = "supervisee") @Nullable String words) {

    boolean overallInRange() {
        return overall == null || (overall >= 0 && overall <= 10);
    }
}
