package org.opensupervision.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was measured again and again: the median, and the least and the most. */
final class Durations {

    private final List<Duration> all = new ArrayList<>();

    void add(Duration duration) {
        all.add(duration);
    }

    int many() {
        return all.size();
    }

    @Override
    public String toString() {
        var sorted = all.stream().sorted().toList();
        String median = seconds(sorted.get(sorted.size() / 2));
        return sorted.size() == 1
                ? median
                : "%s (%s to %s)".formatted(median, seconds(sorted.getFirst()), seconds(sorted.getLast()));
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
