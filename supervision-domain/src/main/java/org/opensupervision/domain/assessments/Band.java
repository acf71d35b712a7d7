package org.opensupervision.domain.assessments;

/** The word for a range of scores, both ends included. Of no use as a diagnosis. */
public record Band(Level level, int from, int to) {

    public enum Level {
        LOW,
        MODERATE,
        HIGH
    }

    boolean holds(double score) {
        return score >= from && score <= to;
    }
}
