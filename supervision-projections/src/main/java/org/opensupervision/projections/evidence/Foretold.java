package org.opensupervision.projections.evidence;

import org.opensupervision.domain.riskflags.Tier;

/**
 * One person: what their profile said on a day, and whether they were burned out some time after.
 *
 * @param points of the profile, 0 to 11
 * @param daysWithout days since the last session on that day
 */
public record Foretold(Tier tier, int points, int daysWithout, boolean burnedOut) {

    boolean flagged() {
        return tier != Tier.NONE;
    }
}
