package org.opensupervision.domain.selfcare;

import java.util.stream.Stream;

/**
 * A goal, and why it is a good one; by when stands beside it.
 *
 * @param specific what I will do
 * @param measurable how I will know
 * @param achievable what makes it doable
 * @param relevant why it matters to me
 */
public record GoalWords(String specific, String measurable, String achievable, String relevant) {

    private static final int LONGEST = 1_000;

    boolean saysEverything() {
        return all().noneMatch(String::isBlank);
    }

    boolean isWithinLimit() {
        return all().allMatch(words -> words.length() <= LONGEST);
    }

    private Stream<String> all() {
        return Stream.of(specific, measurable, achievable, relevant);
    }
}
