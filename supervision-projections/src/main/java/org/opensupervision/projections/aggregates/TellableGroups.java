package org.opensupervision.projections.aggregates;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Of which groups something may be told together, beside each other and beside everybody. Two people who are in the same
 * groups cannot be told apart by anything that is said of these, whatever is added or subtracted; a group is told only
 * where all who are like each other in that stay as many as the limit. So what can be found out is always of at least as
 * many. Groups may share people. Whoever is asked about first is more likely to be told: sort by size alone, never by
 * what would be said. docs/decisions/0038 has the proof.
 *
 * @param <P> tells one person from another
 */
public final class TellableGroups<P> {

    private final int fewest;
    private final Map<P, Integer> likeness = new HashMap<>();
    private final Map<Integer, Integer> alike = new HashMap<>();
    private int kinds = 1;

    public TellableGroups(Collection<P> everybody, int fewest) {
        this.fewest = fewest;
        everybody.forEach(person -> likeness.put(person, 0));
        alike.put(0, likeness.size());
    }

    /** All together, where they are enough. */
    public boolean tellsEverybody() {
        return likeness.size() >= fewest;
    }

    /** Whether this group may be told, and remembers that it was; {@code group} is among everybody. */
    public boolean tell(Set<P> group) {
        Map<Integer, Integer> within = new HashMap<>();
        group.forEach(person -> within.merge(likenessOf(person), 1, Integer::sum));
        if (!within.entrySet().stream().allMatch(part -> mayBeParted(part.getKey(), part.getValue()))) {
            return false;
        }
        Map<Integer, Integer> parts = new HashMap<>();
        within.forEach((kind, people) -> parts.put(kind, part(kind, people)));
        group.forEach(person -> likeness.merge(person, 0, (kind, _) -> parts.getOrDefault(kind, kind)));
        return true;
    }

    private int likenessOf(P person) {
        Integer kind = likeness.get(person);
        if (kind == null) {
            throw new IllegalArgumentException("not among everybody: " + person);
        }
        return kind;
    }

    private boolean mayBeParted(int kind, int people) {
        int others = alike.getOrDefault(kind, 0) - people;
        return people >= fewest && (others == 0 || others >= fewest);
    }

    private int part(int kind, int people) {
        int others = alike.getOrDefault(kind, 0) - people;
        if (others == 0) {
            return kind;
        }
        alike.put(kind, others);
        alike.put(kinds, people);
        return kinds++;
    }
}
