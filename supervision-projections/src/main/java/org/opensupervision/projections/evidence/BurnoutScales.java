package org.opensupervision.projections.evidence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opensupervision.domain.assessments.Instrument;
import org.opensupervision.domain.assessments.Instruments;
import org.opensupervision.domain.assessments.Scale;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedScore;

/**
 * Which scales of an instrument measure which dimension of burnout. ProQOL and CBI measure burnout as one thing and stand
 * for exhaustion alone, which is what their items ask for.
 *
 * @param outcome the scale by which somebody counts as burned out
 */
record BurnoutScales(String instrument, String outcome, Map<BurnoutDimension, String> scales) {

    private static final List<BurnoutScales> ALL = List.of(
            new BurnoutScales(
                    "mbi-hss",
                    "emotional-exhaustion",
                    Map.of(
                            BurnoutDimension.EMOTIONAL_EXHAUSTION, "emotional-exhaustion",
                            BurnoutDimension.DEPERSONALIZATION, "depersonalization",
                            BurnoutDimension.REDUCED_PERSONAL_ACCOMPLISHMENT, "personal-accomplishment")),
            new BurnoutScales(
                    "olbi",
                    "exhaustion",
                    Map.of(
                            BurnoutDimension.EMOTIONAL_EXHAUSTION, "exhaustion",
                            BurnoutDimension.DEPERSONALIZATION, "disengagement")),
            new BurnoutScales("cbi", "work", Map.of(BurnoutDimension.EMOTIONAL_EXHAUSTION, "work")),
            new BurnoutScales("proqol-5", "burnout", Map.of(BurnoutDimension.EMOTIONAL_EXHAUSTION, "burnout")));

    /** The one that measures all three dimensions comes first. */
    static List<String> instruments() {
        return ALL.stream().map(BurnoutScales::instrument).toList();
    }

    static Optional<BurnoutScales> of(String instrument) {
        return ALL.stream().filter(each -> each.instrument().equals(instrument)).findFirst();
    }

    /** More is worse: what measures a strength is counted from its other end. */
    Map<BurnoutDimension, Double> burnout(Collection<SharedScore> scores) {
        Map<BurnoutDimension, Double> burnout = new EnumMap<>(BurnoutDimension.class);
        scales.forEach((dimension, scale) -> score(scale, scores).ifPresent(score -> burnout.put(dimension, score)));
        return burnout;
    }

    OptionalDouble outcome(Collection<SharedScore> scores) {
        return score(outcome, scores);
    }

    private OptionalDouble score(String scale, Collection<SharedScore> scores) {
        return scores.stream()
                .filter(each -> each.scale().equals(scale))
                .map(SharedScore::score)
                .filter(Objects::nonNull)
                .mapToDouble(score -> worse(scale, score))
                .findFirst();
    }

    private double worse(String scale, double score) {
        Instrument key = Instruments.find(instrument).orElseThrow();
        Scale measured = key.scale(scale);
        return measured.concept().isStrength() ? measured.most(key.range()) - score : score;
    }
}
