package org.opensupervision.domain.assessments;

import org.jspecify.annotations.Nullable;

/**
 * What one scale came to.
 *
 * @param score within the range of its scale; a mean has two digits after the point
 * @param band where the instrument's authors publish bands
 */
public record ScaleScore(String scale, double score, Band.@Nullable Level band) {}
