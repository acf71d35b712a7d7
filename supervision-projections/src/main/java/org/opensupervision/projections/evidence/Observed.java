package org.opensupervision.projections.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupervisionFunction;

/**
 * One person: how the functions of their supervision were rated before they answered, and how burned out their answers
 * are. What is not known is missing.
 *
 * @param supervisor with whom they had most of what was rated
 * @param support mean adequacy of a function, 0 to 10
 * @param burnout in the instrument's own unit, more being worse in every dimension
 */
public record Observed(
        PersonId person,
        @Nullable PersonId supervisor,
        Map<SupervisionFunction, Double> support,
        Map<BurnoutDimension, Double> burnout) {

    boolean knows(SupervisionFunction function, BurnoutDimension dimension) {
        return support.containsKey(function) && burnout.containsKey(dimension);
    }

    double of(SupervisionFunction function) {
        return support.getOrDefault(function, Double.NaN);
    }

    double of(BurnoutDimension dimension) {
        return burnout.getOrDefault(dimension, Double.NaN);
    }
}
