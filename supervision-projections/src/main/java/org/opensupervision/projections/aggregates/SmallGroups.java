package org.opensupervision.projections.aggregates;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of people may be shown beside their sum, so that what is shown says nothing of fewer than a limit of
 * them, also not by subtraction: the groups that are hidden are together at least as many as the limit.
 */
public final class SmallGroups {

    /** What is said of fewer together says something of each of them, whatever an agency sets. */
    public static final int NEVER_FEWER = 5;

    /** Unless an agency sets more, or as few as {@value #NEVER_FEWER}. */
    public static final int USUAL = 10;

    private SmallGroups() {}

    public static int limit(int wanted) {
        return Math.max(wanted, NEVER_FEWER);
    }

    /** @return of groups that share nobody, by how many are in each; none where even all together are too few */
    public static <G extends @Nullable Object> Set<G> shown(Map<G, Integer> sizes, int wanted) {
        int limit = limit(wanted);
        List<Map.Entry<G, Integer>> bySize = sizes.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<G, Integer> group) -> group.getValue())
                        .thenComparing(group -> String.valueOf(group.getKey())))
                .toList();
        Set<G> shown = new HashSet<>(sizes.keySet());
        int hidden = 0;
        for (Map.Entry<G, Integer> group : bySize) {
            boolean tooSmall = group.getValue() > 0 && group.getValue() < limit;
            boolean coversOthers = hidden > 0 && hidden < limit && group.getValue() > 0;
            if (tooSmall || coversOthers) {
                shown.remove(group.getKey());
                hidden += group.getValue();
            }
        }
        return hidden > 0 && hidden < limit ? new HashSet<>() : shown;
    }
}
