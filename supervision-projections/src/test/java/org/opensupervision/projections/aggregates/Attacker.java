package org.opensupervision.projections.aggregates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows which values each answer adds up, and adds and subtracts answers in every way there is. What is found is exact:
 * a set of values is determined just where its indicator is in the span of the answers. That span is constant on values
 * that are in the same answers, so only unions of such classes have to be tried. Elimination is modulo a prime above
 * every minor of so small a matrix of zeros and ones (Hadamard), so that no rank is lost.
 */
public final class Attacker {

    private static final long PRIME = 2_147_483_647;

    /** One number that only one person has: of a month, or of any other kind. */
    public record Value(String person, String what) {}

    private record Alike(Set<Value> values, Set<String> people) {}

    private final List<Set<Value>> told = new ArrayList<>();

    /** The sum of these, or whatever else treats them all alike. */
    public void isTold(Set<Value> values) {
        if (!values.isEmpty()) {
            told.add(Set.copyOf(values));
        }
    }

    public int answers() {
        return told.size();
    }

    /** Values of fewer people than the limit, of which the sum follows from all that was told. */
    public Optional<Set<Value>> determinedOfFewerThan(int limit) {
        List<Alike> classes = classes();
        long[][] basis = reduced(classes);
        return search(classes, basis, limit, 0, new ArrayList<>(), new HashSet<>());
    }

    /** Fewer people than the limit whom no answer tells from each other, but from all others. */
    Optional<Set<String>> toldApartOfFewerThan(int limit) {
        return classes().stream()
                .map(Alike::people)
                .filter(people -> people.size() < limit)
                .findFirst();
    }

    private List<Alike> classes() {
        Map<Value, BitSet> answersOf = new LinkedHashMap<>();
        for (int answer = 0; answer < told.size(); answer++) {
            for (Value value : told.get(answer)) {
                answersOf.computeIfAbsent(value, _ -> new BitSet()).set(answer);
            }
        }
        Map<BitSet, Alike> classes = new LinkedHashMap<>();
        answersOf.forEach((value, answers) -> {
            Alike alike = classes.computeIfAbsent(answers, _ -> new Alike(new HashSet<>(), new HashSet<>()));
            alike.values().add(value);
            alike.people().add(value.person());
        });
        return List.copyOf(classes.values());
    }

    private long[][] reduced(List<Alike> classes) {
        List<long[]> rows = new ArrayList<>();
        for (Set<Value> answer : told) {
            long[] row = new long[classes.size()];
            for (int column = 0; column < row.length; column++) {
                row[column] =
                        answer.contains(classes.get(column).values().iterator().next()) ? 1 : 0;
            }
            reduce(row, rows);
            if (pivot(row) >= 0) {
                normalise(row);
                rows.add(row);
            }
        }
        return rows.toArray(long[][]::new);
    }

    private static Optional<Set<Value>> search(
            List<Alike> classes, long[][] basis, int limit, int next, List<Alike> chosen, Set<String> people) {
        if (!chosen.isEmpty() && isInSpan(chosen, classes, basis)) {
            Set<Value> found = new HashSet<>();
            chosen.forEach(each -> found.addAll(each.values()));
            return Optional.of(found);
        }
        for (int each = next; each < classes.size(); each++) {
            Set<String> more = new HashSet<>(people);
            more.addAll(classes.get(each).people());
            if (more.size() < limit) {
                List<Alike> longer = new ArrayList<>(chosen);
                longer.add(classes.get(each));
                Optional<Set<Value>> found = search(classes, basis, limit, each + 1, longer, more);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInSpan(List<Alike> chosen, List<Alike> classes, long[][] basis) {
        long[] vector = new long[classes.size()];
        chosen.forEach(each -> vector[classes.indexOf(each)] = 1);
        reduce(vector, List.of(basis));
        return pivot(vector) < 0;
    }

    private static void reduce(long[] row, List<long[]> by) {
        for (long[] other : by) {
            int pivot = pivot(other);
            long factor = row[pivot];
            for (int column = 0; factor != 0 && column < row.length; column++) {
                row[column] = Math.floorMod(row[column] - factor * other[column], PRIME);
            }
        }
    }

    private static int pivot(long[] row) {
        for (int column = 0; column < row.length; column++) {
            if (row[column] != 0) {
                return column;
            }
        }
        return -1;
    }

    private static void normalise(long[] row) {
        long inverse = power(row[pivot(row)], PRIME - 2);
        for (int column = 0; column < row.length; column++) {
            row[column] = row[column] * inverse % PRIME;
        }
    }

    private static long power(long base, long exponent) {
        long power = 1;
        for (long square = base, rest = exponent; rest > 0; rest /= 2, square = square * square % PRIME) {
            power = rest % 2 == 1 ? power * square % PRIME : power;
        }
        return power;
    }
}
