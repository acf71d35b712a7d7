package org.opensupervision.projections.evidence;

import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.shared.SupervisionFunction;

/**
 * How the rating of a function goes together with a dimension of burnout.
 *
 * @param prespecified one of the three that the study reports; the others were looked at only because they are there
 * @param supervisors whose supervisees these people are; missing where hidden
 * @param adjustedP by Holm among those prespecified, by Benjamini and Hochberg among the others
 */
public record Cell(
        SupervisionFunction function,
        BurnoutDimension dimension,
        boolean prespecified,
        Standing standing,
        @Nullable Integer supervisors,
        @Nullable RankCorrelation correlation,
        @Nullable Double adjustedP) {

    /** Fewer people than this say nothing, and nothing is said of them. */
    public static final int FEWEST = 30;

    /** With fewer it is said that it is only a hint. */
    public static final int ENOUGH = 100;

    public enum Standing {
        TOO_FEW,
        ALL_ALIKE,
        INDICATIVE,
        FOUND
    }

    Cell adjusted(double p) {
        return new Cell(function, dimension, prespecified, standing, supervisors, correlation, p);
    }
}
