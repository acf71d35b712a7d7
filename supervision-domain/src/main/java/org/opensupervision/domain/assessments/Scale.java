package org.opensupervision.domain.assessments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scale of an instrument, by item numbers.
 *
 * @param reversed the items whose answers count the other way round
 * @param fewest how many of its items must have been answered; with fewer there is no score
 */
public record Scale(
        String code,
        Concept concept,
        List<Integer> items,
        Set<Integer> reversed,
        Scoring scoring,
        int fewest,
        @Nullable Bands bands) {

    public enum Scoring {
        SUM,
        MEAN
    }

    /** The lowest score that there is. */
    public int least(AnswerRange range) {
        return scoring == Scoring.SUM ? range.least() * items.size() : range.least();
    }

    /** The highest score that there is. */
    public int most(AnswerRange range) {
        return scoring == Scoring.SUM ? range.most() * items.size() : range.most();
    }

    Optional<ScaleScore> score(Map<Integer, Integer> answers, AnswerRange range) {
        List<Integer> values = items.stream()
                .filter(answers::containsKey)
                .map(item -> value(item, answers.getOrDefault(item, range.least()), range))
                .toList();
        return values.size() < fewest ? Optional.empty() : Optional.of(scored(values));
    }

    private int value(int item, int answer, AnswerRange range) {
        return reversed.contains(item) ? range.reversed(answer) : answer;
    }

    private ScaleScore scored(Collection<Integer> values) {
        int sum = values.stream().mapToInt(Integer::intValue).sum();
        double score = scoring == Scoring.SUM ? sum : Math.round(sum * 100.0 / values.size()) / 100.0;
        return new ScaleScore(code, score, bands == null ? null : bands.of(score));
    }
}
