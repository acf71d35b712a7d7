package org.opensupervision.projections.wording;

import java.util.List;

/** {@code key} in messages.properties has the words, and the numbers go into them. */
public record Words(String key, List<Integer> numbers) {

    public Words(String key, Integer... numbers) {
        this(key, List.of(numbers));
    }
}
