package org.opensupervision.domain.riskflags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riskflags.TrialMonth.TrialCounts;

class TrialMonthTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final int TIERS = 3;
    private static final int MOST_PEOPLE = 9;

    @Test
    void people_are_counted_in_fives() {
        var month = new TrialMonth(DAY, new TrialCounts(48, 12, 4), new TrialCounts(50, 9, 10), 3, 5);

        assertThat(month).isEqualTo(new TrialMonth(DAY, new TrialCounts(45, 10, 0), new TrialCounts(50, 5, 10), 0, 5));
        assertThat(month.inForce().review()).isZero();
        assertThat(month.onlyTried()).isEqualTo(5);
    }

    /** All that two versions can say of up to nine people; nobody knows from what is told how many of fewer than five. */
    @Test
    void no_number_of_fewer_than_five_follows_from_what_is_told() {
        Map<TrialMonth, List<Set<Integer>>> possible = new HashMap<>();
        everyTable(new int[TIERS * TIERS], 0, MOST_PEOPLE, table -> {
            List<Set<Integer>> counts = possible.computeIfAbsent(
                    told(table), _ -> sets(groups(table).size()));
            List<Integer> groups = groups(table);
            IntStream.range(0, groups.size()).forEach(n -> counts.get(n).add(groups.get(n)));
        });

        assertThat(possible).hasSizeGreaterThan(10);
        assertThat(possible.values()).allSatisfy(counts -> assertThat(counts).allSatisfy(each -> assertThat(
                        each.stream().allMatch(count -> count > 0 && count < 5) && each.size() < 2)
                .as("known: %s", each)
                .isFalse()));
    }

    private static List<Set<Integer>> sets(int count) {
        return IntStream.range(0, count)
                .<Set<Integer>>mapToObj(_ -> new TreeSet<>())
                .toList();
    }

    /** People by their tier under the one in force, a row each, and under the other, a column each. */
    private static void everyTable(int[] table, int cell, int left, Consumer<int[]> consumer) {
        if (cell == table.length) {
            consumer.accept(table);
            return;
        }
        for (int people = 0; people <= left; people++) {
            table[cell] = people;
            everyTable(table, cell + 1, left - people, consumer);
        }
        table[cell] = 0;
    }

    private static TrialMonth told(int[] table) {
        int all = IntStream.of(table).sum();
        return new TrialMonth(
                DAY,
                new TrialCounts(all, row(table, 1), row(table, 2)),
                new TrialCounts(all, column(table, 1), column(table, 2)),
                table[3] + table[6],
                table[1] + table[2]);
    }

    /** Of which somebody might want to know how many. */
    private static List<Integer> groups(int[] table) {
        List<Integer> groups = new ArrayList<>(IntStream.of(table).boxed().toList());
        for (int tier = 0; tier < TIERS; tier++) {
            groups.add(row(table, tier));
            groups.add(column(table, tier));
        }
        groups.add(table[3] + table[6]);
        groups.add(table[1] + table[2]);
        groups.add(Math.abs(row(table, 0) - column(table, 0)));
        return groups;
    }

    private static int row(int[] table, int tier) {
        return IntStream.range(0, TIERS)
                .map(column -> table[tier * TIERS + column])
                .sum();
    }

    private static int column(int[] table, int tier) {
        return IntStream.range(0, TIERS).map(row -> table[row * TIERS + tier]).sum();
    }
}
