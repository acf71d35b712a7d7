package org.opensupervision.projections.aggregates;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.aggregates.Attacker.Value;

class TellableGroupsTest {

    private static final int FEWEST = 5;

    @Test
    void a_group_is_told_where_it_and_the_others_are_enough() {
        var tellable = new TellableGroups<>(upTo(10), FEWEST);
        assertThat(tellable.tellsEverybody()).isTrue();
        assertThat(tellable.tell(upTo(4))).isFalse();
        assertThat(tellable.tell(upTo(6))).as("which leaves four").isFalse();
        assertThat(tellable.tell(upTo(5))).isTrue();
        assertThat(tellable.tell(upTo(10))).isTrue();
    }

    @Test
    void a_group_that_cuts_a_few_from_another_is_not_told_beside_it() {
        var tellable = new TellableGroups<>(upTo(20), FEWEST);
        assertThat(tellable.tell(upTo(10))).isTrue();
        assertThat(tellable.tell(IntStream.range(8, 15).boxed().collect(toSet())))
                .isFalse();
        assertThat(tellable.tell(IntStream.range(5, 15).boxed().collect(toSet())))
                .isTrue();
    }

    @Test
    void of_too_few_nothing_is_told() {
        var tellable = new TellableGroups<>(upTo(4), FEWEST);
        assertThat(tellable.tellsEverybody()).isFalse();
        assertThat(tellable.tell(upTo(4))).isFalse();
    }

    /** Groups of any shape, with the attacker who finds whatever can be found. */
    @Test
    void nothing_that_is_told_can_be_put_together_to_tell_of_fewer() {
        var random = new Random(38);
        int told = 0;
        for (int n = 0; n < 3_000; n++) {
            Set<Integer> everybody = upTo(4 + random.nextInt(16));
            var tellable = new TellableGroups<>(everybody, FEWEST);
            var attacker = new Attacker();
            if (tellable.tellsEverybody()) {
                attacker.isTold(values(everybody));
            }
            for (Set<Integer> group : groups(everybody, random)) {
                if (tellable.tell(group)) {
                    attacker.isTold(values(group));
                }
            }
            told += attacker.answers();
            assertThat(attacker.determinedOfFewerThan(FEWEST)).isEmpty();
            assertThat(attacker.toldApartOfFewerThan(FEWEST)).isEmpty();
        }
        assertThat(told).as("or it would be easy").isGreaterThan(5_000);
    }

    /** The rule that everybody thinks of first. */
    @Test
    void that_each_group_is_large_enough_is_not_enough() {
        var random = new Random(38);
        int foundOut = 0;
        for (int n = 0; n < 300; n++) {
            Set<Integer> everybody = upTo(8 + random.nextInt(12));
            var attacker = new Attacker();
            attacker.isTold(values(everybody));
            groups(everybody, random).stream()
                    .filter(group -> group.size() >= FEWEST)
                    .forEach(group -> attacker.isTold(values(group)));
            foundOut += attacker.determinedOfFewerThan(FEWEST).isPresent() ? 1 : 0;
        }
        assertThat(foundOut).isGreaterThan(150);
    }

    /** Two ways to part everybody, as teams and supervisors do, and some that overlap; the largest first. */
    private static List<Set<Integer>> groups(Set<Integer> everybody, Random random) {
        List<Set<Integer>> groups = new ArrayList<>();
        for (int way = 0; way < 2; way++) {
            List<Set<Integer>> parts = new ArrayList<>();
            IntStream.range(0, 1 + random.nextInt(4)).forEach(_ -> parts.add(new HashSet<>()));
            everybody.forEach(each -> parts.get(random.nextInt(parts.size())).add(each));
            groups.addAll(parts);
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            groups.add(everybody.stream().filter(_ -> random.nextBoolean()).collect(toSet()));
        }
        groups.sort(Comparator.<Set<Integer>>comparingInt(Set::size).reversed());
        return groups;
    }

    private static Set<Integer> upTo(int number) {
        return IntStream.range(0, number).boxed().collect(toSet());
    }

    private static Set<Value> values(Set<Integer> people) {
        return people.stream().map(each -> new Value("P" + each, "")).collect(toSet());
    }
}
