package org.opensupervision.domain.assessments;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an instrument is answered and scored, without its texts. A key is never changed once somebody was scored by it:
 * another one gets another code.
 *
 * @param version of the instrument, as its authors call it
 * @param credit to be said wherever its texts or results are seen
 */
public record Instrument(
        String code, String version, String credit, Licence licence, AnswerRange range, List<Scale> scales) {

    public SortedSet<Integer> items() {
        var items = new TreeSet<Integer>();
        scales.forEach(scale -> items.addAll(scale.items()));
        return items;
    }

    public Scale scale(String name) {
        return scales.stream()
                .filter(scale -> scale.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scale of " + code + ": " + name));
    }

    public boolean hasBands() {
        return scales.stream().anyMatch(scale -> scale.bands() != null);
    }

    /** Each scale by itself, strengths first. A scale with too few answers is left out; there is no total. */
    public List<ScaleScore> score(Map<Integer, Integer> answers) {
        return scales.stream()
                .flatMap(scale -> scale.score(answers, range).stream())
                .toList();
    }
}
