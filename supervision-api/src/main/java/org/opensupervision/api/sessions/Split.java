package org.opensupervision.api.sessions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opensupervision.domain.shared.Minutes;

/** A length shared out as a session before was, in steps of five minutes; evenly where there was none. */
record Split(Minutes like) {

    static final List<Integer> LENGTHS = List.of(30, 45, 60);

    private static final int STEP = 5;
    private static final Minutes EVENLY = new Minutes(1, 1, 1);

    Split {
        like = like.total() == 0 ? EVENLY : like;
    }

    /** What is left over when each share is rounded down goes to those that were cut most. */
    Minutes of(int length) {
        int[] exact = {like.administrative() * length, like.educational() * length, like.supportive() * length};
        int[] steps =
                Arrays.stream(exact).map(share -> share / (like.total() * STEP)).toArray();
        int left = length / STEP - Arrays.stream(steps).sum();
        IntStream.range(0, steps.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer n) -> -(exact[n] % (like.total() * STEP))))
                .limit(left)
                .forEach(n -> steps[n]++);
        return new Minutes(steps[0] * STEP, steps[1] * STEP, steps[2] * STEP);
    }

    /** For the page's script: 30=10,10,10 45=15,15,15 … */
    String words() {
        return LENGTHS.stream().map(length -> length + "=" + words(of(length))).collect(Collectors.joining(" "));
    }

    private static String words(Minutes minutes) {
        return "%d,%d,%d".formatted(minutes.administrative(), minutes.educational(), minutes.supportive());
    }
}
