package org.opensupervision.domain.assessments;

import java.util.List;
import java.util.stream.IntStream;

/** The numbers that an item is answered with, from the least to the most, in steps. */
public record AnswerRange(int least, int most, int step) {

    public List<Integer> values() {
        return IntStream.iterate(least, value -> value <= most, value -> value + step)
                .boxed()
                .toList();
    }

    public boolean allows(int value) {
        return values().contains(value);
    }

    int reversed(int value) {
        return least + most - value;
    }
}
