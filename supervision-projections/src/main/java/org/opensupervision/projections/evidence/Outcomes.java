package org.opensupervision.projections.evidence;

import java.util.List;

/**
 * Who counts as burned out: the instruments have no cut-offs that hold everywhere, so it is the upper two fifths of the
 * agency's own answers.
 */
final class Outcomes {

    private static final double FROM = 0.6;

    private Outcomes() {}

    static List<Foretold> of(List<Answered> people, BurnoutScales scales) {
        double limit = limit(people, scales);
        return people.stream()
                .flatMap(each -> each.foretold(scales, limit).stream())
                .toList();
    }

    private static double limit(List<Answered> people, BurnoutScales scales) {
        double[] scores = people.stream()
                .flatMapToDouble(each -> scales.outcome(each.answers().scores()).stream())
                .sorted()
                .toArray();
        return scores.length == 0
                ? Double.MAX_VALUE
                : scores[Math.min(scores.length - 1, (int) Math.ceil(FROM * scores.length))];
    }
}
