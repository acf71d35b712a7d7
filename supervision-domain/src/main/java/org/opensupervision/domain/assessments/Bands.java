package org.opensupervision.domain.assessments;

import java.util.List;

/** @param source where the bands are published */
public record Bands(String source, List<Band> bands) {

    Band.Level of(double score) {
        return bands.stream()
                .filter(band -> band.holds(score))
                .map(Band::level)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("in no band: " + score));
    }
}
