package org.opensupervision.projections.aggregates;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups of one kind, by what they are called: teams, or the supervisees of each supervisor. */
public final class NamedGroups<P> {

    private static final Comparator<@Nullable String> BY_NAME = Comparator.nullsLast(Comparator.naturalOrder());

    private final Map<@Nullable String, Set<P>> groups = new HashMap<>();

    public void add(@Nullable String name, P person) {
        groups.computeIfAbsent(name, _ -> new HashSet<>()).add(person);
    }

    /** Those who are in none come last. */
    public List<@Nullable String> names() {
        return groups.keySet().stream().sorted(BY_NAME).toList();
    }

    public int size(@Nullable String name) {
        return groups.getOrDefault(name, Set.of()).size();
    }

    /** The names of those that may be told; the largest are asked about first. */
    public Set<@Nullable String> told(TellableGroups<P> tellable) {
        Set<@Nullable String> told = new HashSet<>();
        names().stream()
                .sorted(Comparator.comparingInt(this::size).reversed())
                .filter(name -> tellable.tell(groups.getOrDefault(name, Set.of())))
                .forEach(told::add);
        return told;
    }
}
